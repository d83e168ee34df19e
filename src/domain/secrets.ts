/** Which variables of an environment hold secrets. */

import { maskTokens } from './tokens.ts';

/** Secrets whose names do not say so. */
const KNOWN: ReadonlySet<string> = new Set([
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'ANTHROPIC_CUSTOM_HEADERS',
  'AWS_ACCESS_KEY_ID',
  'AWS_BEARER_TOKEN_BEDROCK',
  'IDENTITY_HEADER',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OTEL_EXPORTER_OTLP_LOGS_HEADERS',
  'OTEL_EXPORTER_OTLP_METRICS_HEADERS',
  'OTEL_EXPORTER_OTLP_TRACES_HEADERS',
  'SECRET_KEY_BASE',
  'SSHPASS',
  'VAULT_ROLE_ID',
  'VAULT_SECRET_ID',
]);

/**
 * How the names of secrets end. The words are those that Claude Code's own scrubbing goes by (2.1.330), but for the plural
 * of TOKEN, which counts them: `MAX_THINKING_TOKENS`. `GITHUB_TOKEN`, which it leaves, is one here.
 */
const ENDINGS = [
  // Also with something joined to them: PGPASSWORD.
  '(?:TOKEN|SECRETS?|PASSWORDS?|PASSWD|PASSPHRASE)',
  // As a word, which PASS and PWD are only after another one: PWD itself is a directory.
  '(?:^|_)(?:(?:API|ACCESS|SECRET|PRIVATE|AUTH|ACCOUNT|SIGNING|DEPLOY|SSH)?KEYS?|CREDENTIALS?|CREDS|AUTH|COOKIES?|DSN|WEBHOOK(?:_UR[LI])?|CONN(?:ECTION)?_?STR(?:ING)?)',
  '_(?:PASS|PWD|PAT|JWT)',
];
const SECRET_NAME = new RegExp(`(?:${ENDINGS.join('|')})(?:_?[0-9]+)?$`, 'i');
const PUBLIC_NAME = /(?:^|_)PUBLI(?:C|SHABLE)_?KEYS?$/i;

/** Git's settings in variables are numbered (`GIT_CONFIG_KEY_0`); they are known by what they hold. */
const GIT_SETTING = /^GIT_CONFIG_/;
/** Nothing reaches the network without them, so whatever password stands in them has to stay. */
const PROXY = /_proxy$/i;

/** True when a variable holds a secret, by its name or by what its value looks like. */
export function isSecret(name: string, value: string): boolean {
  if (value === '' || PROXY.test(name)) return false;
  if (KNOWN.has(name.toUpperCase())) return true;
  if (!GIT_SETTING.test(name) && SECRET_NAME.test(name) && !PUBLIC_NAME.test(name)) return true;
  return maskTokens(value) !== value;
}

/** `[env] pass`: names, or their beginnings with a `*`. */
export function isPassed(name: string, pass: readonly string[]): boolean {
  return pass.some((asked) => (asked.endsWith('*') ? name.startsWith(asked.slice(0, -1)) : asked === name));
}

/** Where packages come from. Without its address a private registry would silently give way to the public one. */
const REGISTRY = /(?:^|_)(?:INDEX(?:_URL)?|FIND_LINKS|REGISTRY|REGISTRY_SERVER)$|^GOPROXY$/i;
const URL_LOGIN = /(:\/\/)[^\s/@]{1,512}@/g;

/** What is left of a secret that is not passed on: a registry's address without the login, of others nothing. */
export function withoutSecret(name: string, value: string): string | null {
  if (!REGISTRY.test(name)) return null;
  const address = value.replace(URL_LOGIN, '$1');
  return isSecret(name, address) ? null : address;
}
