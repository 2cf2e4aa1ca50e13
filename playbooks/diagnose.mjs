#!/usr/bin/env zx
import { main } from './main.mjs';

await main('diagnose', import.meta.url);
