<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayInfo=true displayMessage=!messagesPerField.existsError('username'); section>
<#if section = "header">${msg("emailForgotTitle")}
<#elseif section = "form">
<p class="lead">${realm.duplicateEmailsAllowed?then(msg("emailInstructionUsername"), msg("emailInstruction"))}</p>
<form id="kc-reset-password-form" action="${url.loginAction}" method="post">
<@fields.account value=(auth.attemptedUsername!'') error=messagesPerField.get('username')!"" />
<button class="button" type="submit">${msg("sendLink")}</button>
</form>
<#elseif section = "info">
<p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</#if>
</@layout.registrationLayout>
