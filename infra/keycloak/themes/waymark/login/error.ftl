<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">${kcSanitize(msg("errorTitle"))?no_esc}
<#elseif section = "form">
<div id="kc-error-message">
<p>${kcSanitize(message.summary)?no_esc}</p>
<#if traceId??><p class="small soft" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
<#if !skipLink??>
<p><a class="button" id="backToApplication" href="${properties.portal}/signin">${msg("startAgain")}</a></p>
</#if>
</div>
</#if>
</@layout.registrationLayout>
