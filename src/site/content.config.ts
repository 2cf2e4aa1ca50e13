import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { sectionIds } from '../causes/model.ts';

/** Pages of prose: `en/auth`, `fr/auth`. The same file names exist in every language; a test enforces it. */
const pages = defineCollection({
  loader: glob({
    base: './content',
    pattern: '{en,fr}/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.object({
    title: z.string(),
    /** For search engines and shared links: one sentence. */
    description: z.string(),
    /** The short name in the navigation. */
    nav: z.string(),
    /** The position in the navigation; `home` is 0. */
    order: z.number(),
    /** The chapter of the catalogue that this page presents. */
    section: z.enum(sectionIds).optional(),
    /** Other names, by which people search for the page. */
    also: z.array(z.string()).default([]),
  }),
});

/** The prose of each check: `en/auth/image-access`, in the folder of its chapter. Its title and summary are those of the rule. */
const checks = defineCollection({
  loader: glob({
    base: './content',
    pattern: '{en,fr}/*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.object({
    /** Steps in the web console, by id: beside the commands. */
    console: z.array(z.string()).default([]),
  }),
});

export const collections = { pages, checks };
