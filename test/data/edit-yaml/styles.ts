// Files in styles that those of the content do not have.

export const styles: Readonly<Record<string, string>> = {
  'styles/comments.yaml': `# yaml-language-server: $schema=../x.json
# The head of the file.
title: { sv: "Avtal, ett", nb: 'Avtale' } # both languages

# About the parties.
parties:
  # The region first.
  - role: region # the role
    party: region-dalarna
    # Who signs.
    signatories:
      - name: Anna Ö.   # acting
        title: { sv: Direktör }
      # - name: Bo
  # Then the others.
  - role: others
    members: [a-kommun, b-kommun, # two
      c-kommun]
    # of the entry
  # last remark of the list

term: # about the term
  # first
  start: 2027-01-01
  length: 2 years


  notice: { period: 6 months, before: end,
    # why
    written: true, # in writing
    clause: term }
# The end.
`,
  'styles/blocks.yaml': `text: |
  Första raden
    indragen

  sista raden
folded: >-
  Ett stycke som
  fortsätter här

  och ett till.
keep: |+ # kept
  a

next: >
  b
single: 'it''s'
double: "a\\tb"
plain: flera
  rader till
empty:
nothing: null # none
list:
- a
-
- - inner
  - inner 2
- b: 1
  c: 2
- |
  text
- { }
- [ ]
`,
  'styles/four.yaml': `a:
    b:
        c: 1
        d:
            -   x: 1
                y: 2
            -   x: 3
    e: {f: 1,g: [1,2,3], h: {i: j}}
k: 'one'
l: 'two'
`,
  'styles/compact.yaml': `- - - deep
    - deeper
  - a: 1
    # remark
    b: { c: 2, d }
- [ { x: 1 }, [ ], "q", y: z ]
- {
    one: 1,
    two: 2, # second
    # third
    three: 3,
  }
- {
    one: 1
  , two: 2
  }
`,
  'styles/last-line.yaml': `a: 1
b:
  - x
  - y`,
  'styles/flow-top.yaml': `{ "a": 1, b: [x, y], c: { d: e } }
`,
  'styles/marked.yaml': `---
# head
a: 1
b: 2
`,
  'styles/blank.yaml': `a:

  b: 1


  c:

    - 1

    - 2

d: 2

`,
}
