import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { createApp } from '../../src/http/app.ts'
import { actor, type NamaPetugas, type Panggung } from './panggung.ts'

/** The officers' door with these routes only. Asks as an officer by name; '' is nobody. */
export function createPintuPetugas(panggung: Panggung, ...routes: ((app: FastifyInstance) => void)[]) {
  const app = createApp({
    logger: pino({ level: 'silent' }),
    findActor: async (token) => actor(panggung, token.replace('token-petugas-', '') as NamaPetugas),
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: false,
    isBehindProxy: false,
    routes,
  })
  return (nama: NamaPetugas | '', method: 'GET' | 'POST', url: string, payload?: object) => {
    const headers = nama ? { authorization: `Bearer token-petugas-${nama}` } : {}
    return app.inject({ method, url, headers, ...(payload && { payload }) })
  }
}
