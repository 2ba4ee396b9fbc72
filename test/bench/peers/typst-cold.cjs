// A process that loads Typst and makes one PDF/A-2a. Words: the main file, `look.typ`'s text in a file, where the PDF goes, the fonts.

const { readFileSync, writeFileSync } = require('node:fs')
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler')

const [, , main, look, out, workspace, ...fonts] = process.argv
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }] })
compiler.addSource(`${workspace}/look.typ`, readFileSync(look, 'utf8'))
const { result } = compiler.compile({ mainFileContent: readFileSync(main, 'utf8') })
writeFileSync(out, compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: 0 }))
