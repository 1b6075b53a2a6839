<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">${msg("webauthn-registration-title")}
<#elseif section = "form">
<p class="lead">${msg("passkeyLead")}</p>
<form id="register" action="${url.loginAction}" method="post">
<#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as name>
<input type="hidden" id="${name}" name="${name}">
</#list>
</form>
<noscript><p class="note">${msg("passkeyNeedsScript")}</p></noscript>
<p><button class="button" type="button" id="registerWebAuthn" hidden>${msg("webauthn-registration-title")}</button></p>
<script type="module">
<#outputformat "JavaScript">
import { registerByWebAuthn } from "${url.resourcesPath}/js/webauthnRegister.js";
const button = document.getElementById("registerWebAuthn");
button.hidden = false;
button.addEventListener("click", () => registerByWebAuthn({
  challenge: ${challenge?c},
  userid: ${userid?c},
  username: ${username?c},
  signatureAlgorithms: [<#list signatureAlgorithms as sigAlg>${sigAlg?c},</#list>],
  rpEntityName: ${rpEntityName?c},
  rpId: ${rpId?c},
  attestationConveyancePreference: ${attestationConveyancePreference?c},
  authenticatorAttachment: ${authenticatorAttachment?c},
  requireResidentKey: ${requireResidentKey?c},
  residentKey: ${residentKey?c},
  userVerificationRequirement: ${userVerificationRequirement?c},
  createTimeout: ${createTimeout?c},
  excludeCredentialIds: ${excludeCredentialIds?c},
  initLabel: ${msg("webauthn-registration-init-label")?c},
  initLabelPrompt: ${msg("webauthn-registration-init-label-prompt")?c},
  errmsg: ${msg("webauthn-unsupported-browser-text")?c},
}), { once: true });
</#outputformat>
</script>
<#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
<form id="kc-webauthn-settings-form" action="${url.loginAction}" method="post">
<button class="button quiet" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
</form>
</#if>
</#if>
</@layout.registrationLayout>
