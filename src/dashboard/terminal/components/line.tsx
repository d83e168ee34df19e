import { Text } from 'ink';
import type { ReactNode } from 'react';

/** A row of the screen, never more than one. */
export function Line({
  isSelected = false,
  children,
}: {
  readonly isSelected?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Text wrap="truncate" inverse={isSelected}>
      {children}
    </Text>
  );
}
