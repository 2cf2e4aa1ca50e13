/** What a playbook says where kubectl has no cluster to work on. */
import { exitCode } from '../../base/exit-codes.ts';
import type { NoCluster } from '../../diagnose/find/no-cluster.ts';
import { shortList } from '../report/short-list.ts';
import { words } from '../report/words/index.ts';
import type { Options } from './args.ts';
import { StatedError } from './stated-error.ts';

/** The sentence and the exit code of a missing cluster. */
export function withoutCluster(
  { fault, said, contexts }: NoCluster,
  { wanted, kubeconfig }: Pick<Options, 'wanted' | 'kubeconfig'>,
): StatedError {
  const list = {
    en: shortList(contexts, words.en) ?? '',
    fr: shortList(contexts, words.fr) ?? '',
  };
  const file = { en: kubeconfig ?? 'the kubeconfig', fr: kubeconfig ?? 'le kubeconfig' };
  switch (fault) {
    case 'no-kubeconfig':
      return new StatedError(
        {
          en: `no cluster is configured in ${file.en}: run gcloud container clusters get-credentials CLUSTER --location=LOCATION --project=PROJECT, or use --demo, which needs no cluster`,
          fr: `aucun cluster n’est configuré dans ${file.fr}\u00a0: exécutez gcloud container clusters get-credentials CLUSTER --location=LOCATION --project=PROJECT, ou utilisez --demo, qui n’a pas besoin de cluster`,
        },
        exitCode.unavailable,
      );
    case 'unreadable-kubeconfig':
      return new StatedError(
        {
          en: `the kubeconfig cannot be read (${said})`,
          fr: `le kubeconfig ne peut pas être lu (${said})`,
        },
        exitCode.input,
      );
    case 'no-current-context':
      return new StatedError(
        {
          en: `no context is selected; name one of these with --context: ${list.en}`,
          fr: `aucun contexte n’est sélectionné\u00a0; indiquez avec --context l’un des contextes suivants\u00a0: ${list.fr}`,
        },
        exitCode.usage,
      );
    case 'unknown-context':
      return new StatedError(
        {
          en: `no context named ${wanted.context} in ${file.en}${list.en && `. Its contexts: ${list.en}`}`,
          fr: `aucun contexte nommé ${wanted.context} dans ${file.fr}${list.fr && `. Contextes existants\u00a0: ${list.fr}`}`,
        },
        exitCode.usage,
      );
    case 'kubectl-failed':
      return new StatedError(
        {
          en: `kubectl config view failed${said && ` (${said})`}: run this command yourself to see why`,
          fr: `kubectl config view a échoué${said && ` (${said})`}\u00a0: lancez vous-même cette commande pour savoir pourquoi`,
        },
        exitCode.unavailable,
      );
  }
}
