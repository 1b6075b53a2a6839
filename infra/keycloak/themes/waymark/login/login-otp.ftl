<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
<#if section = "header">${msg("otpTitle")}
<#elseif section = "form">
<p class="lead">${msg("otpLead")}</p>
<form id="kc-otp-login-form" action="${url.loginAction}" method="post">
<#if otpLogin.userOtpCredentials?size gt 1>
<fieldset class="field"><legend>${msg("otpWhich")}</legend>
<#list otpLogin.userOtpCredentials as credential>
<label class="check" for="otp-${credential?index}"><input type="radio" id="otp-${credential?index}" name="selectedCredentialId"
    value="${credential.id}"<#if credential.id == otpLogin.selectedCredentialId> checked</#if>>${credential.userLabel!msg("otpApp")}</label>
</#list>
</fieldset>
</#if>
<@fields.input name="otp" label=msg("otpCode") autocomplete="one-time-code" focus=true numeric=true
    error=messagesPerField.get('totp')!"" />
<button class="button" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
</form>
</#if>
</@layout.registrationLayout>
