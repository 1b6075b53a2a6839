<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">${msg("pageExpiredTitle")}
<#elseif section = "form">
<p>${msg("pageExpiredMsg1")}</p>
<p><a class="button" id="loginContinueLink" href="${url.loginAction}">${msg("doContinue")}</a></p>
<p><a id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("startAgain")}</a></p>
</#if>
</@layout.registrationLayout>
