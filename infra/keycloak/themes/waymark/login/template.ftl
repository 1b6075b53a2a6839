<#-- The frame of every page: the mark, one card, two ways out. Pages of the base theme fit into it too. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<!doctype html>
<html lang="${lang}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl','ltr')}"</#if>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#0e5a47">
<title>${heading?markup_string?replace("<[^>]*>", "", "r")?trim?no_esc} · Waymark</title>
<link rel="icon" href="${url.resourcesPath}/img/mark.svg" type="image/svg+xml">
<link rel="preload" href="${url.resourcesPath}/fonts/source-serif.woff2" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${url.resourcesPath}/fonts/source-sans-400.woff2" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${url.resourcesPath}/fonts/source-sans-600.woff2" as="font" type="font/woff2" crossorigin>
<#list properties.styles?split(' ') as style>
<link rel="stylesheet" href="${url.resourcesPath}/${style}">
</#list>
<#if pageId?contains("webauthn") || enableWebAuthnConditionalUI?has_content>
<script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
</#if>
<#if scripts??><#list scripts as script>
<script src="${script}"></script>
</#list></#if>
<script type="module" src="${url.resourcesPath}/js/forms.js"></script>
</head>
<body data-page-id="login-${pageId}" data-elsewhere="${url.ssoLoginInOtherTabsUrl}"
    data-attempt="${(authenticationSession.authSessionIdHash)!''}"
    data-show="${msg('showPassword')}" data-hide="${msg('hidePassword')}">
<header>
<a class="brand" href="${properties.portal}/"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="34" height="34">Waymark</a>
</header>
<main>
<h1 id="kc-page-title">${heading}</h1>
<#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<#nested "show-username">
<p class="who">${msg("signedInAs")} <b id="kc-attempted-username">${auth.attemptedUsername}</b>
<a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#if>
<#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
<div class="${(message.type == 'error')?then('errors', 'note')}" role="${(message.type == 'error')?then('alert', 'status')}">
<p>${kcSanitize(message.summary)?no_esc}</p></div>
</#if>
<#nested "form">
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
<button class="button quiet" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
</form>
</#if>
<#nested "socialProviders">
<#if displayInfo>
<div id="kc-info"><#nested "info"></div>
</#if>
</main>
<footer>
<a href="${properties.portal}/">${msg("toPortal")}</a>
<a href="${properties.portal}/privacy">${msg("privacy")}</a>
</footer>
</body>
</html>
</#macro>
