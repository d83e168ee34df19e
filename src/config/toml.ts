import { parse, TomlError, type TomlTable } from 'smol-toml';
import { KlaussError } from '../domain/errors.ts';

/** @throws KlaussError `config`: it is no TOML */
export function parseToml(text: string, file: string): TomlTable {
  try {
    return parse(text, { unsafeKeyBehaviour: 'throw' });
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const { line, column } = cause;
    throw new KlaussError('config', `${file}: line ${line}, column ${column}: ${cause.message.trimEnd()}`, {
      hint: 'Correct it and try again; `klauss help config` tells more.',
      details: { source: file, line, column },
      cause,
    });
  }
}
