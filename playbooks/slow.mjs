#!/usr/bin/env zx
import { main } from './main.mjs';

await main('slow', import.meta.url);
