<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#assign wrong = messagesPerField.existsError('username','password')>
<#-- Keycloak leads here, too, once a link to a new password was asked for: then there is nothing to fill in. -->
<#assign sent = ((message.summary)!"") == msg("emailSentMessage")>
<@layout.registrationLayout displayMessage=!wrong && !sent displayInfo=realm.password; section>
<#if section = "header">${sent?then(msg("emailSentTitle"), msg("loginAccountTitle"))}
<#elseif sent && section = "form">
<p role="status">${msg("emailSentMessage")}</p>
<p>${msg("emailSentNothing")} <a href="${url.loginResetCredentialsUrl}">${msg("emailSentAgain")}</a>.</p>
<#elseif sent && section = "info">
<p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
<#elseif sent>
<#elseif section = "form">
<#if realm.password>
<#if wrong>
<div class="errors" role="alert"><p id="input-error">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p></div>
</#if>
<form id="kc-form-login" action="${url.loginAction}" method="post">
<#if !usernameHidden??>
<@fields.account value=(login.username!'')
    autocomplete=(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username') />
</#if>
<@fields.input name="password" type="password" label=msg("password") autocomplete="current-password" focus=usernameHidden?? />
<#if realm.rememberMe && !usernameHidden??>
<div class="field"><label class="check" for="rememberMe"><input type="checkbox" id="rememberMe" name="rememberMe"<#if
    login.rememberMe??> checked</#if>>${msg("rememberMe")}</label></div>
</#if>
<input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
<button class="button" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
</form>
<#if realm.resetPasswordAllowed>
<p class="forgotten"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
<#else>
<p class="forgotten small soft">${msg("forgottenAsk")}</p>
</#if>
</#if>
<@passkeys.conditionalUIData />
<#elseif section = "info">
<#if realm.registrationAllowed && !registrationDisabled??>
<p>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
</#if>
<#elseif section = "socialProviders">
<#if realm.password && social?? && social.providers?has_content>
<h2>${msg("identity-provider-login-label")}</h2>
<ul class="plain">
<#list social.providers as p>
<li><a class="button quiet" id="social-${p.alias}" href="${p.loginUrl}">${p.displayName!}</a></li>
</#list>
</ul>
</#if>
</#if>
</@layout.registrationLayout>
