<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
<#if section = "header">${msg("updateEmailTitle")}
<#elseif section = "form">
<p class="lead">${msg("updateEmailLead")}</p>
<form id="kc-update-email-form" action="${url.loginAction}" method="post">
<@fields.input name="email" type="email" label=msg("updateEmailNew") value=(profile.attributesByName["email"].value)!""
    autocomplete="email" focus=true error=messagesPerField.get('email')!"" />
<button class="button" type="submit">${msg("sendLink")}</button>
<#if isAppInitiatedAction??>
<button class="button quiet" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
</#if>
</form>
</#if>
</@layout.registrationLayout>
