#!/usr/bin/env bash
# Starts Keycloak for docker compose: in development mode for one's own machine only. At any other address (WAYMARK_URL)
# it starts in production mode, without the demo accounts, and not at all with secrets everybody knows.
set -euo pipefail
kc="${KC:-/opt/keycloak/bin/kc.sh}"
if [[ -n "${WAYMARK_SMTP_HOST:-}" ]]; then # only where messages can be sent, a new password is offered by mail
  if [[ -z "${WAYMARK_SMTP_FROM:-}" ]]; then
    printf 'Keycloak does not start: WAYMARK_SMTP_HOST is set, so please set WAYMARK_SMTP_FROM (README, "Opening it to others").\n' >&2
    exit 78
  fi
  export WAYMARK_PASSWORD_RESET=true
  [[ -z "${WAYMARK_SMTP_USER:-}" ]] || export WAYMARK_SMTP_AUTH=true
else
  unset WAYMARK_SMTP_HOST WAYMARK_SMTP_FROM # the realm takes no empty address
fi
# Counselors and admins need more than a password to get in only where that was asked for.
[[ "${WAYMARK_SECOND_STEP_REQUIRED:-false}" != true ]] || export WAYMARK_SECOND_STEP=CONDITIONAL
case "${WAYMARK_URL:-http://localhost:8080}" in
  http://localhost | http://localhost[:/]* | http://127.0.0.1 | http://127.0.0.1[:/]*)
    exec "$kc" start-dev --import-realm
    ;;
esac
missing=()
for name in KEYCLOAK_ADMIN_PASSWORD KEYCLOAK_CLIENT_SECRET KEYCLOAK_PROFILE_SECRET; do
  value="${!name:-}"
  [[ -n "${value// /}" && "$value" != waymark-local ]] || missing+=("$name")
done
case "${KC_HOSTNAME:-http://localhost}" in
  https://*) ;;
  *) missing+=("KEYCLOAK_PUBLIC_URL (https)") ;;
esac
if ((${#missing[@]})); then
  printf 'Keycloak does not start for %s with what is only good on one'"'"'s own machine: please set ' "$WAYMARK_URL" >&2
  printf '%s' "${missing[0]}" >&2
  ((${#missing[@]} == 1)) || printf ' and %s' "${missing[@]:1}" >&2
  printf ' (README, "Opening it to others").\n' >&2
  exit 78
fi
export WAYMARK_DEMO_ACCOUNTS=false
exec "$kc" start --import-realm --http-enabled=true --proxy-headers=xforwarded --spi-theme--static-max-age=3600
