/**
 * What tokens look like, by the prefixes that their issuers give them. Text is looked through in time that grows with
 * its length: whatever may fail after a long look is bounded, or begins only where a word does.
 */

/** A word begins here; also after an escape of JSON (`\n`) and a colour of a terminal, which end in letters. */
const WORD = String.raw`(?:(?<![A-Za-z0-9_-])|(?<=\\[nrtbf])|(?<=\[[0-9;]{0,12}m))`;
/** Real ones are random; what has no digit is a name, such as `sk-loading-indicator`. */
const RANDOM = '(?=[A-Za-z_-]{0,200}[0-9])';
/** Between the name of a value and the value, which may both stand in quotes, and these in a string of JSON. */
const IS = String.raw`[\\"']{0,8}\s{0,8}[:=]\s{0,8}[\\"']{0,8}`;
/** What stands in the place of a secret. */
export const MASK = '[masked]';
/** What was masked before stays as it is. */
const UNMASKED = String.raw`(?!\[masked\])`;

/** The first group of each stays. */
const ISSUED = [
  // Anthropic, GitHub, GitLab, Slack, Google: so distinct that they need not begin a word.
  '(sk-ant-)[A-Za-z0-9_-]{8,}',
  String.raw`(gh[opsur]_)[A-Za-z0-9_-]{20,}(?:\.[A-Za-z0-9_-]{8,}){0,2}`,
  '(github_pat_)[A-Za-z0-9_]{20,}',
  String.raw`(gl(?:pat|ptt|rt|dt|cbt|ft|soat|agent|oas|imt)-)[A-Za-z0-9_-]{16,}(?:\.[A-Za-z0-9_-]{2,}){0,2}`,
  '(xox[abcdeoprs]-)[A-Za-z0-9.-]{10,}',
  '(xapp-)[A-Za-z0-9-]{20,}',
  String.raw`(hooks\.slack\.com/(?:services|workflows)/)[A-Za-z0-9/_-]{16,}`,
  '(AIza)[A-Za-z0-9_-]{35}',
  String.raw`(ya29\.)[A-Za-z0-9_.-]{20,}`,
  '(GOCSPX-)[A-Za-z0-9_-]{20,}',
  // OpenAI, and those that took over its shape.
  `${WORD}(sk-)${RANDOM}[A-Za-z0-9_-]{20,}`,
  // AWS: the id of a key.
  `${WORD}(A(?:KIA|SIA|BIA|CCA))[A-Z0-9]{16}(?![A-Za-z0-9])`,
  // Stripe, npm, PyPI, Hugging Face, SendGrid, Docker, DigitalOcean, Vault, Shopify, Supabase, RubyGems, age, Azure.
  `${WORD}([rs]k_(?:live|test)_)[A-Za-z0-9]{10,}`,
  `${WORD}(whsec_)[A-Za-z0-9+/=]{20,}`,
  `${WORD}(npm_)[A-Za-z0-9]{30,}`,
  `${WORD}(pypi-)${RANDOM}[A-Za-z0-9_-]{32,}`,
  `${WORD}(hf_)[A-Za-z0-9]{30,}`,
  String.raw`${WORD}(SG\.)[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}`,
  `${WORD}(dckr_pat_)[A-Za-z0-9_-]{20,}`,
  `${WORD}(do[opr]_v1_)[a-f0-9]{32,}`,
  String.raw`${WORD}(hv[bsr]\.)[A-Za-z0-9_-]{20,}`,
  `${WORD}(shp(?:at|ca|pa|ss)_)[a-fA-F0-9]{32}`,
  `${WORD}(sbp_)[a-f0-9]{40}`,
  `${WORD}(rubygems_)[a-f0-9]{40,}`,
  '(AGE-SECRET-KEY-1)[A-Z0-9]{50,}',
  '(AccountKey=)[A-Za-z0-9+/]{40,}={0,2}',
  // JSON web tokens.
  String.raw`${WORD}(eyJ)[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}`,
  // The password in a URL.
  String.raw`(://[^\s:/@"'\\<>]{0,256}:)${UNMASKED}[^\s/@"'\\<>]{1,256}(?=@)`,
  // The key of a file, also one that is cut short: base64, the headers above it, line ends also as JSON writes them.
  String.raw`(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)${UNMASKED}(?:[A-Za-z0-9+/=\s:,.]|\\+[nrt]|-(?!-))*(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?`,
];

/** Known by what stands before them, in whatever case. */
const NAMED = [
  `(aws_secret_access_key${IS})[A-Za-z0-9/+]{40}`,
  String.raw`(authorization${IS}(?:bearer|basic|token)\s{1,8})[A-Za-z0-9._~+/=-]{8,}`,
  `((?:x-api-key|x-auth-token|private-token)${IS})[A-Za-z0-9._~+/=-]{8,}`,
  String.raw`(\bbearer )(?=[A-Za-z._~+/=-]{0,200}[0-9])[A-Za-z0-9._~+/=-]{20,}`,
];

const SHAPES = [
  ...ISSUED.map((shape) => new RegExp(shape, 'g')),
  ...NAMED.map((shape) => new RegExp(shape, 'gi')),
];

/** Nearly all text has no trace of any, which takes one look. */
const TRACE =
  /sk-|gh[opsur]_|github_pat_|gl[a-z]{2,5}-|xox|xapp-|hooks\.slack|AIza|ya29|GOCSPX|A(?:KIA|SIA|BIA|CCA)|[rs]k_|whsec_|npm_|pypi-|hf_|SG\.|dckr_|_v1_|hv[bsr]\.|shp|sbp_|rubygems_|AGE-|AccountKey|\.eyJ|PRIVATE KEY|:\/\/[^\s/@]{0,512}@|secret_access|authorization|bearer |x-a|private-token/i;

/** The text with what looks like a token masked, so that one still sees whose it is: `ghp_[masked]`. */
export function maskTokens(text: string): string {
  if (!TRACE.test(text)) return text;
  return SHAPES.reduce((masked, shape) => masked.replace(shape, `$1${MASK}`), text);
}
