import { isOnPath } from './programs.ts';
import { check, type Finder, passedOver, tests } from './sign.ts';

const MARK = 'go.mod';

export const go: Finder = async (place) => {
  if (!place.names.has(MARK)) return [];
  if (!(await isOnPath('go', place)))
    return [passedOver('Go', `there is a ${MARK}, but \`go\` is not on PATH`)];
  return [
    // Without -o, a module that is one program is built into the tree.
    check('go build -o /dev/null ./...', MARK),
    check('go vet ./...', MARK),
    tests('go test ./...', MARK),
  ];
};
