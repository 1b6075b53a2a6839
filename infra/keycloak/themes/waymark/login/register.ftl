<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "register-commons.ftl" as registerCommons>
<#-- What the portal asks of everybody; what an admin adds in Keycloak is drawn by the base theme. -->
<#assign types = {"username": "text", "email": "email", "firstName": "text", "lastName": "text"}>
<#assign completes = {"username": "username", "email": "email", "firstName": "given-name", "lastName": "family-name"}>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayInfo=true; section>
<#if section = "header"><#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("registerTitle")}</#if>
<#elseif section = "form">
<p class="lead">${msg("registerWho")}</p>
<@fields.summary names=profile.attributes?map(attribute -> attribute.name) + ["password", "password-confirm", "termsAccepted"] />
<form id="kc-register-form" class="halves" action="${url.registrationAction}" method="post">
<#list profile.attributes as attribute>
<#if attribute.name == "locale" && realm.internationalizationEnabled && locale.currentLanguageTag?has_content>
<input type="hidden" id="locale" name="locale" value="${locale.currentLanguageTag}">
<#elseif types[attribute.name]??>
<@fields.input name=attribute.name type=types[attribute.name] value=attribute.value!'' required=attribute.required
    label=advancedMsg(attribute.displayName!'') autocomplete=completes[attribute.name] readonly=attribute.readOnly
    half=attribute.name?ends_with("Name")
    hint=(["username", "email"]?seq_contains(attribute.name))?then(msg("hint-" + attribute.name), "")
    error=messagesPerField.get(attribute.name)!"" />
<#else>
<div class="field"><label for="${attribute.name}">${advancedMsg(attribute.displayName!'')}</label>
<#if messagesPerField.existsError(attribute.name)><p class="error">${kcSanitize(messagesPerField.get(attribute.name))?no_esc}</p></#if>
<@userProfileCommons.inputFieldByType attribute=attribute /></div>
</#if>
<#if passwordRequired?? && (attribute.name == 'username' || (attribute.name == 'email' && realm.registrationEmailAsUsername))>
<@fields.newPassword name="password" again="password-confirm" label=msg("password") />
</#if>
</#list>
<@registerCommons.termsAcceptance />
<#if recaptchaRequired??>
<div class="g-recaptcha" data-size="compact" data-sitekey="${recaptchaSiteKey}" data-action="${recaptchaAction}"></div>
</#if>
<div class="kept"><h2>${msg("keptTitle")}</h2><p>${msg("keptText")}</p>
<p><a href="${properties.portal}/privacy">${msg("privacy")}</a></p></div>
<button class="button" type="submit">${msg("doRegister")}</button>
</form>
<#elseif section = "info">
<p>${msg("haveAccount")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></p>
</#if>
</@layout.registrationLayout>
