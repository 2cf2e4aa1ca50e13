#!/usr/bin/env zx
import { main } from './main.mjs';

await main('architecture', import.meta.url);
