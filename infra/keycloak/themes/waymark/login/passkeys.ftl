<#-- Signing in with a passkey needs a script, so what offers it is shown by one. -->
<#macro conditionalUIData>
<#if enableWebAuthnConditionalUI?has_content>
<form id="webauth" action="${url.loginAction}" method="post">
<#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as name>
<input type="hidden" id="${name}" name="${name}">
</#list>
</form>
<#if authenticators??>
<form id="authn_select">
<#list authenticators.authenticators as authenticator>
<input type="hidden" name="authn_use_chk" value="${authenticator.credentialId}">
</#list>
</form>
</#if>
<p class="passkey" hidden><a id="authenticateWebAuthnButton" href="#" class="button quiet">${msg("webauthn-doAuthenticate")}</a></p>
<script type="module">
<#outputformat "JavaScript">
import { authenticateByWebAuthn } from "${url.resourcesPath}/js/webauthnAuthenticate.js";
import { initAuthenticate } from "${url.resourcesPath}/js/passkeysConditionalAuth.js";
const args = {
  isUserIdentified: ${isUserIdentified},
  challenge: ${challenge?c},
  userVerification: ${userVerification?c},
  rpId: ${rpId?c},
  createTimeout: ${createTimeout?c},
  mediation: ${(mediation!'conditional')?c},
  authenticatorAttachment: ${authenticatorAttachment?c},
};
const button = document.getElementById("authenticateWebAuthnButton");
if (window.PublicKeyCredential) {
  button.parentElement.hidden = false;
  initAuthenticate({ errmsg: ${msg("passkey-unsupported-browser-text")?c}, ...args });
}
button.addEventListener("click", (event) => {
  event.preventDefault();
  authenticateByWebAuthn({ errmsg: ${msg("webauthn-unsupported-browser-text")?c}, ...args });
}, { once: true });
</#outputformat>
</script>
</#if>
</#macro>
