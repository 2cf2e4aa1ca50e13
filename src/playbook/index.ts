/** What `playbooks/*.mjs` import. */
export { runPlaybook } from './run.ts';
