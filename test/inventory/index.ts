/** All of it, kind by kind. */
import { causes } from './causes.ts';
import { commands } from './commands.ts';
import { console } from './console.ts';
import { links } from './links.ts';
import { messages } from './messages.ts';
import type { Kind } from './model.ts';
import { queries } from './queries.ts';
import { remedies } from './remedies.ts';
import { sections } from './sections.ts';
import { statuses } from './statuses.ts';

export const inventory: readonly Kind[] = [
  sections,
  causes,
  statuses,
  messages,
  commands,
  queries,
  console,
  remedies,
  links,
];
