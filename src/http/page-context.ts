import type { FastifyRequest } from 'fastify'
import { bahasaOf } from '../web/kata/kata.ts'
import type { PageContext } from '../web/page.tsx'
import { hasGaya } from './headers.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The register holds made-up people; every page says so. */
    isDemo: boolean
  }
}

/** What a page needs to know of a request: language and path from the address, never from the reader's settings. */
export function pageContext(request: FastifyRequest): PageContext {
  const whole = request.url.split('?')[0] ?? '/'
  const bahasa = bahasaOf(whole)
  const path = bahasa === 'id' ? whole : whole.slice(bahasa.length + 1) || '/'
  return { bahasa, path, hasGaya: hasGaya(request), isDemo: request.server.isDemo }
}
