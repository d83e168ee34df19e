/** An option for Node: every module is told of on stderr when it is loaded, `read file:///…` or `read node:…`. */
export const TELLING_LOADS = `--import=data:text/javascript,${encodeURIComponent(
  "import { registerHooks } from 'node:module'; import { writeSync } from 'node:fs'; registerHooks({ load: (url, context, next) => { writeSync(2, 'read ' + url + '\\n'); return next(url, context); } });",
)}`;
