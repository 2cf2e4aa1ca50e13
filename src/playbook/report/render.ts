/** Findings and conclusions in one language, with every command filled, quoted and complete. */
import { oneLine } from '../../base/printable.ts';
import type { Locale } from '../../base/text.ts';
import { changeText, filledEffect } from '../../catalogue/commands/change-text.ts';
import { permissionText } from '../../catalogue/commands/permission-text.ts';
import { fillTemplate, manifestTemplate, parseTemplate } from '../../catalogue/commands/template.ts';
import type { Change } from '../../catalogue/model/change.ts';
import type { AnyCommand, Params } from '../../catalogue/model/command.ts';
import { explainFailure } from '../../catalogue/model/failures.ts';
import { isOffered, type Remedy } from '../../catalogue/model/remedy.ts';
import type { Facts, Output } from '../../catalogue/model/rule.ts';
import { severityOrder } from '../../catalogue/model/rule.ts';
import { describedCause as causeOf } from '../../causes/described.ts';
import { provedBy } from '../../causes/proofs.ts';
import type { Examination } from '../../diagnose/examination.ts';
import type { Gap } from '../../diagnose/find/gap.ts';
import type { Target } from '../../diagnose/find/target.ts';
import type { UnclearContainer } from '../../diagnose/find/unclear.ts';
import type { Finding, WaitingContainer } from '../../diagnose/judge/finding.ts';
import type { Judgement } from '../../diagnose/judge/judge.ts';
import { gistOf } from '../../match/gist.ts';
import { minutesBetween, span } from './ages.ts';
import { pageUrl } from './links.ts';
import type {
  Report,
  ReportChange,
  ReportContainer,
  ReportEvidence,
  ReportFinding,
  ReportJudgement,
  ReportRemedy,
  ReportRights,
  ReportUnclear,
} from './model.ts';
import { gcloudEnvironment, pinned } from './pins.ts';
import type { MissingRights } from './rights.ts';
import { words } from './words/index.ts';

/** Puts what was examined into the words of one language. */
export class Renderer {
  readonly #target: Target;
  readonly #now: number;
  readonly #locale: Locale;
  readonly #kubeconfig: string | null;

  /** @param kubeconfig the file of `--kubeconfig`, which printed commands need as well */
  constructor(
    { target, now }: Pick<Examination, 'target' | 'now'>,
    locale: Locale,
    kubeconfig: string | null = null,
  ) {
    this.#target = target;
    this.#now = now;
    this.#locale = locale;
    this.#kubeconfig = kubeconfig;
  }

  finding(finding: Finding): ReportFinding {
    const { cause: id, match, message, evidence, loggedAt, images, pods, controller, judgements } = finding;
    const { title, summary, section } = causeOf(id);
    const rendered = judgements.map((judgement) => this.judgement(judgement));
    const leading = leadingOf(judgements);
    const lead = leading ? (rendered[judgements.indexOf(leading)] ?? null) : null;
    const needs = rendered.find(({ verdict }) => verdict === 'unknown');
    const say = words[this.#locale];
    const alone = lead ? null : provedBy({ ...match, image: images[0] ?? match.image });
    const passed = !lead && !needs && rendered.some(({ verdict }) => verdict === 'ok');
    const unproved = needs ? say.notEstablished(needs.text) : null;
    const headline = lead?.text ?? alone?.states[this.#locale] ?? unproved;
    const next = [alone?.next[this.#locale], passed ? say.everyCheckPassed : null].filter((text) => text);
    return {
      cause: id,
      verdict: finding.verdict,
      title: match.signature === null && finding.tries?.pulling ? say.pulling : title[this.#locale],
      summary: summary[this.#locale],
      message: oneLine(message, 2000),
      gist: oneLine(gistOf(message), 1000),
      evidence: oneLine(evidence, 500),
      loggedAt: shown(loggedAt),
      lastTried: shown(finding.tries?.last ?? null),
      attempts: finding.tries?.count ?? null,
      pulling: finding.tries?.pulling ?? false,
      retryBy: finding.tries?.retryBy ?? null,
      images: images.map(withoutLineBreaks),
      pods: pods.map(withoutLineBreaks),
      containers: finding.containers.map(container),
      behind: finding.behind.map(withoutLineBreaks),
      controller: shown(controller),
      owner: shown(finding.owner),
      headline: headline ? oneLine(headline, 1000) : null,
      next: next.length > 0 ? oneLine(next.join(' '), 2000) : null,
      judgements: rendered.toSorted(
        (a, b) => severityOrder.indexOf(a.verdict) - severityOrder.indexOf(b.verdict),
      ),
      read: lead?.read ?? pageUrl(this.#locale, section, { cause: id }),
    };
  }

  unclear({ pod, container: of, why, reason, message, since }: UnclearContainer): ReportUnclear {
    const minutes = since === null ? null : minutesBetween(since, this.#now);
    const passed = minutes === null ? null : span(minutes, this.#locale);
    return {
      pod: withoutLineBreaks(`${pod.namespace}/${pod.name}`),
      container: shown(of?.name ?? null),
      why,
      reason: oneLine(reason, 500),
      message: message === null ? null : oneLine(message, 2000),
      since,
      text: words[this.#locale].unclear[why](oneLine(reason, 500), passed),
    };
  }

  judgement(judgement: Judgement): ReportJudgement {
    const { rule, verdict, text, about, because, facts, failure, outcome, pulls } = judgement;
    const ofPods = pulls.flatMap(({ pod, container: of }) => (pod ? [{ pod, of }] : []));
    return {
      rule: rule.id,
      title: rule.title[this.#locale],
      verdict,
      because,
      text: oneLine(text[this.#locale], 1000),
      about: about.map(withoutLineBreaks),
      pods: [...new Set(ofPods.map(({ pod }) => withoutLineBreaks(`${pod.namespace}/${pod.name}`)))],
      containers: ofPods.map(({ pod, of }) =>
        container({
          pod: `${pod.namespace}/${pod.name}`,
          container: of?.name ?? null,
          kind: of?.kind ?? null,
          volume: of?.volume ?? null,
        }),
      ),
      facts,
      failure: failure && {
        why: failure.why,
        permission: shown(failure.permission ?? null),
        on: shown(failure.on ?? null),
      },
      evidence: outcome && this.#evidence(outcome.output, facts),
      remedies: (outcome?.remedies ?? [])
        .filter((remedy) => isOffered(remedy, this.#target.universe))
        .map((remedy) => this.#remedy(remedy, facts)),
      read: pageUrl(this.#locale, rule.section, { rule: rule.id }),
    };
  }

  gap({ what, failure }: Gap): Report['gaps'][number] {
    return {
      what: withoutLineBreaks(what[this.#locale]),
      why: failure.why,
      text: oneLine(explainFailure(failure, this.#target.universe)[this.#locale], 1000),
    };
  }

  rights({ commands, ...missing }: MissingRights): ReportRights {
    return {
      ...missing,
      of: shown(missing.of),
      permissions: missing.permissions.map(withoutLineBreaks),
      remedies: commands.map(({ command, params }) =>
        this.#remedy({ command, params: () => params, why: command.purpose }, {}),
      ),
    };
  }

  /** Where the outcome shows; null where no command shows it. */
  #evidence(output: Output, facts: Facts): ReportEvidence | null {
    if ('none' in output) return null;
    const command = this.#line(output.command, output.params(facts));
    if ('lacks' in output) return { command, shows: null, lacks: oneLine(output.lacks(facts)) };
    // What decides can be a field that this answer does not have.
    const shows = output.shows(facts).map((text) => oneLine(text));
    return shows.length > 0 ? { command, shows, lacks: null } : null;
  }

  #remedy(remedy: Remedy<Facts>, facts: Facts): ReportRemedy {
    if ('advice' in remedy) return { kind: 'advice', text: remedy.advice[this.#locale] };
    const why = remedy.why[this.#locale];
    const params = remedy.params(facts);
    if ('manifest' in remedy) {
      return {
        kind: 'manifest',
        yaml: `${fillTemplate(manifestTemplate(remedy.manifest), inOneLine(params))}\n`,
        why,
        change: this.#change(remedy.manifest.change, params),
      };
    }
    const { command } = remedy;
    const change = this.#change(command.change, params, command);
    return { kind: 'command', command: this.#line(command, params), why, change };
  }

  #change(
    change: Change<AnyCommand> | undefined,
    params: Params,
    { needs, on }: Pick<AnyCommand, 'needs' | 'on'> = { needs: [] },
  ): ReportChange | null {
    if (!change) return null;
    const { effects, scope, losses = [], cost, undo } = change;
    const undone = undo();
    const filled = inOneLine(this.#known(params));
    return {
      text: changeText(change, this.#locale, filled),
      effects: effects.map((effect) => filledEffect(effect, filled)),
      scope,
      losses,
      cost: cost ?? null,
      permissions: needs.map(permissionText),
      on: on ? fillTemplate(parseTemplate(on), filled) : null,
      undo: {
        command: 'command' in undone ? this.#line(undone.command, params) : null,
        text: 'command' in undone ? null : undone.advice[this.#locale],
      },
    };
  }

  /** A command with all known values filled in, pinned to the diagnosed cluster, or to its universe. */
  #line(command: AnyCommand, params: Params): string {
    return pinned(command, inOneLine(this.#known(params)), {
      context: this.#target.context,
      kubeconfig: this.#kubeconfig,
      gcloud: gcloudEnvironment(this.#target),
    });
  }

  /** The parameters, with what is known of the cluster. */
  #known(params: Params): Params {
    const { cluster, namespace } = this.#target;
    return {
      ...(cluster.project && { PROJECT: cluster.project }),
      ...(cluster.location && { CLUSTER_LOCATION: cluster.location }),
      ...(cluster.name && { CLUSTER: cluster.name }),
      ...(namespace && { NAMESPACE: namespace }),
      ...params,
    };
  }
}

/** What a finding is led by: the first proven problem, or else why it has not come through although nothing is one. */
function leadingOf(judgements: readonly Judgement[]): Judgement | undefined {
  return (
    judgements.find(({ verdict }) => verdict === 'problem') ??
    judgements.find(({ outcome }) => outcome?.answers)
  );
}

function container({ pod, container: name, kind, volume }: WaitingContainer): ReportContainer {
  return { pod: withoutLineBreaks(pod), container: shown(name), kind, volume: shown(volume) };
}

/** A name on one line; null stays null. */
export function shown(name: string | null): string | null {
  return name === null ? null : withoutLineBreaks(name);
}

/**
 * Names without line breaks: a line break would start a new line of the report, or of a manifest, with chosen
 * content.
 */
function inOneLine(params: Params): Params {
  const line = (value: string) => oneLine(value);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? line(value) : value.map(line),
    ]),
  );
}

/** A name on one line. */
export function withoutLineBreaks(name: string): string {
  return oneLine(name, 300);
}
