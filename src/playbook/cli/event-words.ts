/** What `--event` says beside the texts of the causes. */
import type { Text } from '../../base/text.ts';
import type { BegunPull } from '../../match/described-pods.ts';

/** A title and a sentence about it. */
interface Words {
  readonly title: Text;
  readonly summary: Text;
}

/** A failure that is over: the Pod runs, or has done its work. `title` is that of the cause. */
export function pastFailure(state: 'running' | 'finished', title: Text): Words {
  const running = state === 'running';
  return {
    title: running
      ? {
          en: 'The Pod runs now; a pull failed before',
          fr: 'Le pod tourne à présent\u00a0; une extraction avait échoué',
        }
      : {
          en: 'The Pod has finished; a pull failed before',
          fr: 'Le pod a terminé\u00a0; une extraction avait échoué',
        },
    summary: {
      en: `What failed before was: ${title.en}. The containers of the Pod have had their images since, so there is nothing to do unless the failure comes back.`,
      fr: `Ce qui avait échoué\u00a0: ${title.fr}. Les conteneurs du pod ont obtenu leurs images depuis\u00a0: il n’y a rien à faire, sauf si l’échec se reproduit.`,
    },
  };
}

/** A pull of which only the beginning is known. */
export function begunPull({ image, age }: BegunPull): Words {
  return {
    title: {
      en: 'A pull has begun and has not ended',
      fr: 'Une extraction a commencé et n’est pas terminée',
    },
    summary: {
      en: `The pull of ${image} began ${age} before this text was printed, and no event says that it ended. It may be slow, wait behind others on the node, or hang because the registry does not answer.`,
      fr: `L’extraction de l’image ${image} a commencé ${age} avant l’affichage de ce texte, et aucun événement ne dit qu’elle est terminée. Elle peut être lente, attendre derrière d’autres sur le nœud, ou rester bloquée parce que le registre ne répond pas.`,
    },
  };
}

/** Containers that are not created yet, in a text whose events do not say why. */
export function unexplainedWait(reasons: readonly string[]): Words {
  const list = reasons.join(', ');
  return {
    title: {
      en: 'A container waits, and the text does not say why',
      fr: 'Un conteneur attend, et le texte ne dit pas pourquoi',
    },
    summary: {
      en: `The state shown is ${list}. No event beside it says what failed, or that anything did; the cluster keeps events for about an hour.`,
      fr: `L’état indiqué est ${list}. Aucun événement ne dit ce qui a échoué, ni si quelque chose a échoué\u00a0; le cluster garde les événements environ une heure.`,
    },
  };
}

/** Containers whose reason is no status of Kubernetes: the kubelet puts whole sentences there. */
export function unknownReason(reasons: readonly string[]): Words {
  const list = reasons.join(', ');
  return {
    title: {
      en: 'A container waits for a reason that is not known here',
      fr: 'Un conteneur attend pour une raison inconnue ici',
    },
    summary: {
      en: `The kubelet says: ${list}. This may be about the image or about a later step.`,
      fr: `Le kubelet indique\u00a0: ${list}. Cela peut concerner l’image ou une étape suivante.`,
    },
  };
}
