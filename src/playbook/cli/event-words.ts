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
          en: 'The Pod is running; an earlier pull failed',
          fr: 'Le pod tourne\u00a0; une extraction précédente avait échoué',
        }
      : {
          en: 'The Pod has completed; an earlier pull failed',
          fr: 'Le pod est terminé\u00a0; une extraction précédente avait échoué',
        },
    summary: {
      en: `The earlier failure: ${title.en}. The containers of the Pod have had their images since then, so there is nothing to do unless a pull fails again.`,
      fr: `L’échec précédent\u00a0: ${title.fr}. Les conteneurs du pod ont obtenu leurs images depuis, donc il n’y a rien à faire, sauf si l’échec se reproduit.`,
    },
  };
}

/** A pull of which only the beginning is known. */
export function begunPull({ image, age }: BegunPull): Words {
  return {
    title: {
      en: 'A pull has started and has not ended',
      fr: 'Une extraction a commencé et n’est pas terminée',
    },
    summary: {
      en: `The pull of image ${image} started ${age} before this text was printed, and no event says that the pull ended. It may be slow, it may be waiting for other pulls on the node, or it may hang because the registry does not answer.`,
      fr: `L’extraction de l’image ${image} a commencé ${age} avant l’affichage de ce texte, et aucun événement ne dit qu’elle est terminée. Cette extraction est peut-être lente, en attente d’autres extractions sur le nœud, ou bloquée parce que le registre ne répond pas.`,
    },
  };
}

/** Containers that are not created yet, in a text whose events do not say why. */
export function unexplainedWait(reasons: readonly string[]): Words {
  const list = reasons.join(', ');
  return {
    title: {
      en: 'A container is waiting, and the text does not say why',
      fr: 'Un conteneur attend, et le texte ne dit pas pourquoi',
    },
    summary: {
      en: `The state shown is ${list}. No event in the text says what failed, or that anything failed; the cluster keeps events for about an hour.`,
      fr: `L’état indiqué est ${list}. Aucun événement du texte ne dit ce qui a échoué, ni si quelque chose a échoué\u00a0; le cluster garde les événements environ une heure.`,
    },
  };
}

/** Containers whose reason is no status of Kubernetes: the kubelet puts whole sentences there. */
export function unknownReason(reasons: readonly string[]): Words {
  const list = reasons.join(', ');
  return {
    title: {
      en: 'A container is waiting, for a reason that Pullbook does not recognize',
      fr: 'Un conteneur attend, pour une raison que Pullbook ne reconnaît pas',
    },
    summary: {
      en: `The reason given by the kubelet: ${list}. It may be about the image or about a later step.`,
      fr: `La raison donnée par le kubelet\u00a0: ${list}. Elle peut concerner l’image ou une étape suivante.`,
    },
  };
}
