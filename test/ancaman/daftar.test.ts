import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../support/cluster.ts'

/** The rows of the threat model that SECURITY.md names, with the files of their tests. */
function readAncaman(): { baris: number; uji: string[] }[] {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  return [...text.matchAll(/^\| (\d+) \|.*\| ([^|]+) \|$/gm)].map(([, baris, uji = '']) => ({
    baris: Number(baris),
    uji: [...uji.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
  }))
}

test('each threat of the public face has a row in SECURITY.md, and each file named there exists', () => {
  const list = readAncaman()
  for (const baris of [1, 5, 6, 15, 16, 17])
    assert.ok(
      list.some((row) => row.baris === baris),
      `threat ${baris}`,
    )
  for (const { baris, uji } of list) {
    assert.ok(uji.length > 0, `threat ${baris} has no test`)
    for (const path of uji) assert.ok(existsSync(join(root, path)), `${path} of threat ${baris}`)
  }
})

test('each test of a threat is named in its row', () => {
  const list = readAncaman()
  for (const name of readdirSync(join(root, 'test', 'ancaman'))) {
    const baris = /^baris-(\d+)-/.exec(name)?.[1]
    if (baris === undefined) continue
    const row = list.find((one) => one.baris === Number(baris))
    assert.ok(row?.uji.includes(`test/ancaman/${name}`), `${name} is not in row ${baris}`)
  }
})
