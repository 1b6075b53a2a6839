<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign faults = messagesPerField.existsError('password','password-confirm')>
<@layout.registrationLayout displayMessage=!faults; section>
<#if section = "header">${msg("updatePasswordTitle")}
<#elseif section = "form">
<form id="kc-passwd-update-form" action="${url.loginAction}" method="post">
<input type="text" name="username" value="${auth.attemptedUsername!''}" autocomplete="username" hidden>
<#-- Keycloak names what is wrong by other names than the fields have. -->
<@fields.input name="password-new" type="password" label=msg("passwordNew") autocomplete="new-password" focus=true
    hint=(((passwordPolicies.length)!0)?number > 0)?then(msg("passwordHint", (passwordPolicies.length)!0), "")
    error=messagesPerField.get('password')!"" />
<@fields.input name="password-confirm" type="password" label=msg("passwordConfirm") autocomplete="new-password"
    error=messagesPerField.get('password-confirm')!"" />
<div class="field"><label class="check" for="logout-sessions"><input type="checkbox" id="logout-sessions"
    name="logout-sessions" value="on" checked>${msg("logoutOtherSessions")}</label></div>
<button class="button" name="login" type="submit">${msg("savePassword")}</button>
<#if isAppInitiatedAction??>
<button class="button quiet" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
</#if>
</form>
</#if>
</@layout.registrationLayout>
