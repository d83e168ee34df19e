import type { TaskStatus } from '../domain/states.ts';

/** Of pictures that others draw, where there are no stylesheets: boxes that are legible on light and on dark ground. */
export const COLOURS: Readonly<Record<TaskStatus, { readonly fill: string; readonly stroke: string }>> = {
  pending: { fill: '#eef0f2', stroke: '#59626b' },
  running: { fill: '#dce8fb', stroke: '#1959c4' },
  completed: { fill: '#def0e4', stroke: '#156c37' },
  failed: { fill: '#f9dfe0', stroke: '#b3232c' },
  cancelled: { fill: '#f6ebd7', stroke: '#82540a' },
  skipped: { fill: '#ece6f4', stroke: '#6b4f8c' },
};

export const TEXT_COLOUR = '#1c2024';
