<#-- A labelled input with its hint and its error, as on the portal's forms. -->
<#macro input name label type="text" value="" autocomplete="" hint="" error="" required=true focus=false readonly=false half=false numeric=false>
<div class="field${half?then(' half', '')}">
<label for="${name}">${label}<#if !required> <span class="soft">${msg("optional")}</span></#if></label>
<#if hint?has_content><p class="hint" id="hint-${name}">${hint}</p></#if>
<#if error?has_content><p class="error" id="input-error-${name}">${kcSanitize(error)?no_esc}</p></#if>
<input type="${type}" id="${name}" name="${name}"<#if value?has_content> value="${value}"</#if><#--
--><#if autocomplete?has_content> autocomplete="${autocomplete}"</#if><#--
--><#if type == "email" || name == "username"> autocapitalize="none" spellcheck="false" dir="ltr"</#if><#--
--><#if type == "password"> dir="ltr"</#if><#--
--><#if numeric> inputmode="numeric" dir="ltr"</#if><#--
--><#if hint?has_content || error?has_content> aria-describedby="<#if hint?has_content>hint-${name} </#if><#if error?has_content>input-error-${name}</#if>"</#if><#--
--><#if error?has_content> aria-invalid="true"</#if><#--
--><#if required> required</#if><#if readonly> readonly</#if><#if focus> autofocus</#if>>
</div>
</#macro>

<#-- What an account is called when signing in. -->
<#macro account value error="" autocomplete="username">
<@input name="username" value=value error=error autocomplete=autocomplete focus=true
    label=realm.loginWithEmailAllowed?then(realm.registrationEmailAsUsername?then(msg("email"), msg("usernameOrEmail")), msg("username")) />
</#macro>

<#-- A password to be chosen, and the same once more. -->
<#macro newPassword name again label focus=false>
<#local least = (passwordPolicies.length)!0>
<@input name=name type="password" label=label autocomplete="new-password" focus=focus
    hint=(least?number > 0)?then(msg("passwordHint", least), "") error=messagesPerField.get(name)!"" />
<@input name=again type="password" label=msg("passwordConfirm") autocomplete="new-password" error=messagesPerField.get(again)!"" />
</#macro>

<#-- At the top of a form that came back: what is to be mended, each a link to its field. -->
<#macro summary names>
<#local faults = names?filter(name -> messagesPerField.existsError(name))>
<#if faults?has_content>
<div class="errors" role="alert"><h2>${msg("mend")}</h2><ul>
<#list faults as name><li><a href="#${name}">${kcSanitize(messagesPerField.get(name))?no_esc}</a></li></#list>
</ul></div>
</#if>
</#macro>
