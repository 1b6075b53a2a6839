<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header"><#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("infoTitle")}</#if>
<#elseif section = "form">
<div id="kc-info-message">
<p>${kcSanitize(message.summary)?no_esc}</p>
<#if requiredActions?has_content>
<ul><#list requiredActions as action><li>${kcSanitize(msg("requiredAction.${action}"))?no_esc}</li></#list></ul>
</#if>
<#if !skipLink??>
<#if pageRedirectUri?has_content>
<p><a class="button" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
<#elseif actionUri?has_content>
<p><a class="button" href="${actionUri}">${msg("proceedWithAction")}</a></p>
<#else>
<p><a class="button" href="${properties.portal}/signin">${msg("backToApplication")}</a></p>
</#if>
</#if>
</div>
</#if>
</@layout.registrationLayout>
