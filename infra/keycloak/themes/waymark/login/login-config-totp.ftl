<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
<#if section = "header">${msg("otpSetUpTitle")}
<#elseif section = "form">
<p class="lead">${msg("otpSetUpLead")}</p>
<ol class="steps">
<li><p>${msg("otpSetUpApp")}</p></li>
<li><p>${msg("otpSetUpScan")}</p>
<img id="kc-totp-secret-qr-code" class="qr" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("otpSetUpPicture")}" width="246" height="246">
<details><summary>${msg("otpSetUpNoScan")}</summary><p>${msg("otpSetUpType")}</p>
<p><code id="kc-totp-secret-key">${totp.totpSecretEncoded}</code></p></details></li>
<li><p>${msg("otpSetUpEnter")}</p></li>
</ol>
<form id="kc-totp-settings-form" action="${url.loginAction}" method="post">
<@fields.input name="totp" label=msg("otpCode") autocomplete="one-time-code" numeric=true
    error=messagesPerField.get('totp')!"" />
<input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
<#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
<@fields.input name="userLabel" label=msg("otpLabel") hint=msg("otpLabelHint") required=(totp.otpCredentials?size gte 1)
    error=messagesPerField.get('userLabel')!"" />
<button class="button" id="saveTOTPBtn" type="submit">${msg("otpSave")}</button>
<#if isAppInitiatedAction??>
<button class="button quiet" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
</#if>
</form>
</#if>
</@layout.registrationLayout>
