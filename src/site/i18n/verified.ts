/** The words of the mark beneath a command: how far the tool itself has taken it. */
import type { Text } from '../../base/text.ts';
import type { VerificationTarget } from '../../catalogue/verification.ts';

export const markWords: Readonly<Record<VerificationTarget | 'dry-run' | 'parsed', Text>> = {
  'kubernetes-api-server': {
    en: 'run with {tool} on a real API server',
    fr: 'exécutée avec {tool} sur un vrai serveur d’API',
  },
  'simulated-kubernetes-api': {
    en: 'run with {tool} on a simulated API',
    fr: 'exécutée avec {tool} sur une API simulée',
  },
  'simulated-google-api': {
    en: 'run with {tool} on a simulated Google API',
    fr: 'exécutée avec {tool} sur une API Google simulée',
  },
  parsed: { en: 'parsed by {tool}', fr: 'analysée par {tool}' },
  'dry-run': {
    en: 'accepted by a real API server as a dry run, {tool}',
    fr: 'acceptée en simulation (dry run) par un vrai serveur d’API, {tool}',
  },
};

export const markNotTried: Text = {
  en: 'not tried on {name}',
  fr: 'non essayée sur {name}',
};

export const markNever: Text = { en: 'not verified', fr: 'non vérifiée' };
