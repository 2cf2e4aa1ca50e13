/** The changelog as an Atom feed (RFC 4287), one for each language. */
import type { APIRoute } from 'astro';
import { dayOf, releases } from '../../../i18n/changelog.ts';
import { type Locale, locales } from '../../../i18n/locale.ts';
import { tools } from '../../../i18n/tools.ts';
import { absolute, pageHref } from '../../../site/links.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** A feed wants a moment; a changelog knows days. */
const moment = (day: string) => `${day}T00:00:00Z`;

export const GET: APIRoute = ({ params, site }) => {
  const locale = params.locale as Locale;
  const page = absolute(pageHref(locale, 'changelog'), site);
  const entries = releases.flatMap(({ version, changes }) =>
    changes.map(({ id, date, text }) => {
      const words = text[locale].replaceAll('`', '');
      return [
        '<entry>',
        `<id>${page}#change-${id}</id>`,
        `<title>${escaped(`${version} · ${words.split(/\s?[:;,(]/u)[0] ?? ''}`)}</title>`,
        `<link rel="alternate" type="text/html" href="${page}#change-${id}"/>`,
        `<published>${moment(date)}</published>`,
        `<updated>${moment(date)}</updated>`,
        `<content type="text">${escaped(words)}</content>`,
        '</entry>',
      ].join('');
    }),
  );
  const newest = releases.map(dayOf).toSorted().at(-1) ?? '';
  const feed = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${page}</id>`,
    `<title>Pullbook · ${escaped(tools.changelog[locale])}</title>`,
    `<subtitle>${escaped(tools.changelogLead[locale])}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${page}feed.xml"/>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${page}"/>`,
    `<updated>${moment(newest)}</updated>`,
    '<author><name>Pullbook</name></author>',
    ...entries,
    '</feed>',
  ];
  return new Response(`${feed.join('\n')}\n`, { headers: { 'Content-Type': 'application/atom+xml' } });
};
