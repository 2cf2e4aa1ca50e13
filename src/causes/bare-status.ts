import { type CauseEntry, fallback } from './model.ts';

/** An image pull failed, and the text does not say why. */
export const bareStatus = {
  id: 'bare-status',
  section: null,
  rules: [],
  signatures: {
    'unexplained-status': fallback(
      /(?:unexpected status|unexpected http status|failed with (?:unexpected )?status code|invalid status code from registry).{0,900}[: ][34]\d\d\b|unexpected status(?: code)? from (?:head|get) request to \S{1,900}$/,
      { ambiguous: true },
    ),
    'failed-to-pull': fallback(
      /\bfailed to pull (?:and unpack )?(?:the )?(?:container |docker )?image\b|\bunable to pull image or oci artifact\b|\bcannotpull(?:container|imagemanifest)error\b|\bfailed to get sandbox image\b|\b(?:not continuing with|attempting next endpoint for) pull\b|\berror pulling image\b|\bpullimage (?:\S{1,500} )?(?:from image service )?failed\b|\bimage pull (?:failed|failure|error)\b|\b(?:cannot|can't|could not|couldn't|unable to) pull (?:the )?(?:container |docker )?image\b/,
    ),
    'back-off-pulling': fallback(/\bback-?off pulling image\b|\bimage pull back-?off\b/),
    'waiting-to-start': fallback(
      /\btrying and failing to pull image\b|\bis waiting to start: .{0,600}\bcan't be pulled\b|\bimage can't be pulled\b/,
    ),
    'image-pull-back-off': fallback(/\b(?:init:)?imagepullbackoff\b/),
    'err-image-pull': fallback(/\b(?:init:)?errimagepull\b/),
  },
} as const satisfies CauseEntry;
