import { runReader } from '../../../src/diagnose/find/reader.ts';
import { survey } from '../../../src/diagnose/find/survey.ts';
import { nothingWanted } from '../../../src/diagnose/find/target.ts';
import { askCluster, type FakeCluster, now } from './cluster.ts';
import { target } from './target.ts';

/** The result of the survey of a fake cluster, with the ids of the commands that it asked. */
export async function surveyOf(cluster: FakeCluster, wanted = nothingWanted, on = target) {
  const { ask, asked } = askCluster(cluster);
  return { ...(await survey(ask, on.namespace, wanted, now, runReader())), asked };
}
