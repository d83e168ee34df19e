/**
 * UserPromptSubmit, at the start of every turn, also one that a finished background command begins: says in one line what
 * has become of the session's jobs since it last heard of them.
 */

import { newsLine } from '../report/news.ts';
import type { Hook } from './hook.ts';

export const userPromptSubmit: Hook = async (context, { session }) => {
  const queue = await context.existingQueue();
  const news = (await queue?.news(session)) ?? null;
  if (news === null) return null;
  const line = newsLine(news);
  return {
    systemMessage: line,
    hookSpecificOutput: { hookEventName: 'UserPromptSubmit', additionalContext: line },
  };
};
