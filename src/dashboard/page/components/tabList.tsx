import type { TargetedKeyboardEvent } from 'preact';

interface Props<Name extends string> {
  readonly label: string;
  /** Begins the ids of its tabs and of the panel that they control. */
  readonly prefix: string;
  readonly names: readonly Name[];
  /** The key that chooses each, wherever the focus is. */
  readonly keys: Readonly<Record<Name, string>>;
  readonly current: Name;
  readonly choose: (name: Name) => void;
}

/** Tabs as the ARIA practices have them: one stop of the Tab key, arrows between them. */
export function TabList<Name extends string>({ label, prefix, names, keys, current, choose }: Props<Name>) {
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const at = names.indexOf(current);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    const name = to === undefined ? undefined : names.at(to % names.length);
    if (name === undefined) return;
    event.preventDefault();
    choose(name);
    document.getElementById(tabId(prefix, name))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(prefix, name)}
          aria-selected={name === current}
          aria-controls={panelId(prefix)}
          aria-keyshortcuts={keys[name]}
          tabIndex={name === current ? 0 : -1}
          onClick={() => choose(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

const tabId = (prefix: string, name: string): string => `${prefix}-${name}`;
const panelId = (prefix: string): string => `${prefix}-panel`;

/** The attributes of what the tabs choose between. */
export const panelOf = (prefix: string, current: string) =>
  ({ id: panelId(prefix), role: 'tabpanel', 'aria-labelledby': tabId(prefix, current) }) as const;
