/** krew, which installs plugins of kubectl. */
import { buildProgram } from './go.ts';

/** The program, built from its Go module. Throws with the output of Go if that fails. */
export const buildKrew = () =>
  buildProgram({ module: 'sigs.k8s.io/krew', version: '0.4.3', ldflags: [] }, 'krew');
