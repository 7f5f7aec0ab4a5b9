import type { FastifyRequest } from 'fastify'
import type { Problem } from '../lib/problem.ts'
import { kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext, renderPage } from '../web/page.tsx'
import { type Answer, htmlAnswer } from './answer.ts'
import { sayMasalah } from './masalah-kata.ts'
import { pageContext } from './page-context.ts'

/** A problem as a page for people, or as `application/problem+json` (RFC 9457) for programs. */
export function problemAnswer(problem: Problem, request: FastifyRequest): Answer {
  if (wantsHtml(request)) {
    const page = <ProblemPage problem={problem} context={pageContext(request)} nomor={request.id} />
    return htmlAnswer(renderPage(page), problem.status)
  }
  const body = {
    type: `urn:setara:masalah:${problem.code}`,
    title: problem.pesan,
    status: problem.status,
    detail: problem.langkah,
    instance: `urn:uuid:${request.id}`,
    code: problem.code,
    data: problem.data,
  }
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' }
  return { status: problem.status, headers, body: JSON.stringify(body) }
}

function wantsHtml(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') ?? false
}

function ProblemPage(props: { problem: Problem; context: PageContext; nomor: string }) {
  const { problem, context } = props
  const { masalah } = kataOf(context.bahasa)
  // what only officers meet is said in Indonesian; a reader of another language hears it as such
  const { pesan, langkah, bahasa } = sayMasalah(context.bahasa, problem)
  const lang = bahasa === context.bahasa ? undefined : bahasa
  return (
    <Page context={{ ...context, path: '/' }} judul={masalah.judul} hasGalat>
      <h1 class="govuk-heading-l">{masalah.judul}</h1>
      <p class="govuk-body" lang={lang}>
        {pesan}
      </p>
      <h2 class="govuk-heading-m">{masalah.langkah}</h2>
      <p class="govuk-body" lang={lang}>
        {langkah}
      </p>
      <p class="govuk-body-s">
        {masalah.nomor} <code>{props.nomor}</code>
      </p>
    </Page>
  )
}
