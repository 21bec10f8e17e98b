"""Forms in which happenings are told, with what `test_events.told` reads in each; names are marked as in `marks`."""

VERBS = {
    "O[Kijani Grid] launched a trial in L[Nakuru] on May 3.": [
        "launch | launched | 2024-05-03 | Nakuru | actor: Kijani Grid"
    ],
    "The new bridge was opened on May 3 by P[Ann Lee], mayor of L[Piura].": [
        "launch | opened | 2024-05-03 | - | actor: Ann Lee"
    ],
    "P[Ann Lee] arrived in L[Piura] on Tuesday.": ["visit | arrived | 2024-05-14 | Piura | actor: Ann Lee"],
    "P[Ann Lee] met with P[Bo Diaz] in L[Piura] on Tuesday.": [
        "meet | met with | 2024-05-14 | Piura | participant: Ann Lee | participant: Bo Diaz"
    ],
    "L[Oman] and L[Vietnam] signed a trade pact in L[Muscat] on Tuesday.": [
        "sign | signed | 2024-05-14 | Muscat | actor: Oman | actor: Vietnam"
    ],
    "The pact was signed by P[Ann Lee], minister of trade, and P[Bo Diaz] on Tuesday.": [
        "sign | signed | 2024-05-14 | - | actor: Ann Lee | actor: Bo Diaz"
    ],
    "O[Kijani Grid] appointed P[Ann Lee] as chief executive on May 3.": [
        "appoint | appointed | 2024-05-03 | - | actor: Kijani Grid | beneficiary: Ann Lee"
    ],
    "P[Ann Lee] was on Tuesday elected chair of the O[Tilling Museum].": [
        "appoint | elected | 2024-05-14 | - | beneficiary: Ann Lee"
    ],
    "O[Kijani Grid] acquired O[Norrvik Ferries] in 2019.": [
        "trade | acquired | 2019-01-01/2019-12-31 | - | actor: Kijani Grid | target: Norrvik Ferries"
    ],
    "P[Ann Lee] died in L[Piura] on May 3.": ["die | died | 2024-05-03 | Piura | actor: Ann Lee"],
    "P[Ann Lee] was arrested in L[Piura] on Tuesday.": ["other | arrested | 2024-05-14 | Piura | target: Ann Lee"],
    "P[Ann Lee] resigned on Tuesday.": ["other | resigned | 2024-05-14 | - | actor: Ann Lee"],
    "A ferry capsized off L[Piura] on Tuesday.": ["disaster | capsized | 2024-05-14 | Piura"],
    "Hundreds of teachers marched in L[Piura] on Tuesday.": ["protest | marched | 2024-05-14 | Piura"],
    "O[Kijani Grid] will open a plant in L[Nakuru] in July.": [
        "launch | open | 2024-07-01/2024-07-31 | Nakuru | actor: Kijani Grid"
    ],
    "O[Kijani Grid] agreed to buy O[Norrvik Ferries].": [
        "trade | buy | - | - | actor: Kijani Grid | target: Norrvik Ferries"
    ],
    "She said O[Kijani Grid] would open a plant in L[Nakuru] in July.": [
        "launch | open | 2024-07-01/2024-07-31 | Nakuru | actor: Kijani Grid"
    ],
    "P[Ann Lee] came late. She resigned on Tuesday.": ["other | resigned | 2024-05-14 | - | actor: She"],
    "P[Ann Lee] visited L[Piura] on Tuesday with P[Bo Diaz].": [
        "visit | visited | 2024-05-14 | Piura | actor: Ann Lee | participant: Bo Diaz"
    ],
    "The pact was signed in L[Piura] on May 3 by P[Ann Lee] in the presence of P[Bo Diaz].": [
        "sign | signed | 2024-05-03 | Piura | actor: Ann Lee | participant: Bo Diaz"
    ],
    "Weeks after naming P[Ann Lee] as its new chief, O[Kijani Grid] grew.": [
        "appoint | naming | - | - | actor: Kijani Grid | beneficiary: Ann Lee"
    ],
    "It grew, with O[Kijani Grid] acquiring O[Norrvik Ferries].": [
        "trade | acquiring | - | - | actor: Kijani Grid | target: Norrvik Ferries"
    ],
    "O[Kijani Grid] sold O[Norrvik Ferries] to O[Tilling Museum] in 2019.": [
        "trade | sold | 2019-01-01/2019-12-31 | - "
        "| actor: Kijani Grid | target: Norrvik Ferries | participant: Tilling Museum"
    ],
    "O[Kijani Grid] (O[KG]) suspended flights on Tuesday.": ["other | suspended | 2024-05-14 | - | actor: Kijani Grid"],
    "She taught at O[Kijani Grid] in L[Piura] before she resigned in 2015.": [
        "other | resigned | 2015-01-01/2015-12-31 | -"
    ],
    "A court on Tuesday fined O[Kijani Grid].": ["other | fined | 2024-05-14 | - | target: Kijani Grid"],
    "P[Ann Lee] was killed in L[Piura] on Tuesday.": ["die | killed | 2024-05-14 | Piura | target: Ann Lee"],
    "Some say that the largest ferry in L[Asia] sank on May 3.": ["disaster | sank | 2024-05-03 | -"],
    "Four soldiers were arrested in L[Piura] on Tuesday.": [
        "other | arrested | 2024-05-14 | Piura | target: Four soldiers"
    ],
}
OCCASIONS = {
    "The fair was hosted by O[Kijani Grid], O[Norrvik Ferries] and the O[Tilling Museum] on May 3.": [
        "hold | fair | 2024-05-03 | - | host: Kijani Grid | host: Norrvik Ferries | host: Tilling Museum"
    ],
    "The fair, which was organized by O[Kijani Grid], drew crowds in L[Piura].": [
        "hold | fair | - | - | organizer: Kijani Grid"
    ],
    "A forum held in L[Piura] on Tuesday ended early.": ["hold | forum | 2024-05-14 | Piura"],
    "P[Ann Lee] held talks with P[Bo Diaz] on Tuesday.": [
        "meet | talks | 2024-05-14 | - | participant: Ann Lee | participant: Bo Diaz"
    ],
    "P[Ann Lee] gave a speech in L[Piura] on Tuesday.": ["speak | speech | 2024-05-14 | Piura | speaker: Ann Lee"],
    "The fair opened in L[Piura] on Tuesday. More than 300 visitors gathered at the event.": [
        "hold | fair | 2024-05-14 | Piura | attendance: More than 300 visitors"
    ],
    "A fair opened in L[Piura] on May 3. P[Ann Lee], mayor of L[Piura], and P[Bo Diaz] attended the fair.": [
        "hold | fair | 2024-05-03 | Piura | participant: Ann Lee | participant: Bo Diaz"
    ],
    "A two-day forum opened in L[Piura] on May 3.": ["hold | forum | 2024-05-03/2024-05-04 | Piura"],
    "The fair opened in L[Piura] on May 6. The fair closed on May 3.": ["hold | fair | 2024-05-06 | Piura"],
    "The fair opened in L[Piura] on May 3. The fair closed on May 6.": ["hold | fair | 2024-05-03/2024-05-06 | Piura"],
    "O[Tilling Council] meeting minutes were read at the O[Tilling Council] meeting on Tuesday.": [
        "meet | meeting | 2024-05-14 | - | host: Tilling Council"
    ],
    "An exhibition of salt, organized by O[Kijani Grid], opened in L[Piura] on May 3.": [
        "launch | exhibition | 2024-05-03 | Piura | organizer: Kijani Grid"
    ],
    "A O[State Council] meeting chaired by P[Ann Lee] was held on Tuesday.": [
        "meet | meeting | 2024-05-14 | - | speaker: Ann Lee | host: State Council"
    ],
    "The 22nd O[Fan Expo] took place in L[Piura] on May 3.": ["hold | 22nd Fan Expo | 2024-05-03 | Piura"],
    "The O[Tilling Days] took place in L[Piura] on May 3.": ["hold | Tilling Days | 2024-05-03 | Piura"],
    "The march, on May 3, was called by the O[Tilling Guild].": [
        "protest | march | 2024-05-03 | - | organizer: Tilling Guild"
    ],
    "A fair was held in L[Piura] on May 3 under the auspices of O[Kijani Grid].": [
        "hold | fair | 2024-05-03 | Piura | organizer: Kijani Grid"
    ],
    "The conference was hosted by O[Kijani Grid] and organized by O[Norrvik Ferries].": [
        "hold | conference | - | - | host: Kijani Grid | organizer: Norrvik Ferries"
    ],
    "The fair opened in L[Piura] on May 3. Among those at the opening were P[Ann Lee], mayor of L[Piura], "
    "and P[Bo Diaz].": ["hold | fair | 2024-05-03 | Piura | participant: Ann Lee | participant: Bo Diaz"],
    "A forum in L[Piura] opened on May 3. P[Ann Lee] said that it leaks. P[Bo Diaz] told reporters by phone that "
    "it holds.": ["hold | forum | 2024-05-03 | Piura | speaker: Ann Lee"],
    "O[Kijani Grid] won a difficult victory over O[Norrvik Ferries] on Tuesday.": [
        "win | victory | 2024-05-14 | - | actor: Kijani Grid | target: Norrvik Ferries"
    ],
    "P[Ann Lee] gave a speech at the L[China]-ASEAN fair on May 3.": [
        "speak | speech | 2024-05-03 | - | speaker: Ann Lee < 1",
        "hold | fair | 2024-05-03 | -",
    ],
}
NAMED = {
    "The Kattegat Shipping Forum opened in L[Copenhagen] on May 3.": [
        "hold | Kattegat Shipping Forum | 2024-05-03 | Copenhagen"
    ],
    'An event titled "Salt and Light" was held in L[Piura] on May 3.': ["hold | Salt and Light | 2024-05-03 | Piura"],
    "A pact was signed in L[Piura] on May 3 during the 2024 Kattegat Shipping Forum.": [
        "sign | signed | 2024-05-03 | Piura < 1",
        "hold | 2024 Kattegat Shipping Forum | 2024-01-01/2024-12-31 | Piura",
    ],
    "P[Ann Lee] told the Kattegat Shipping Forum on Tuesday that it leaks.": [
        "hold | Kattegat Shipping Forum | 2024-05-14 | - | speaker: Ann Lee"
    ],
    "A forum in L[Piura] opened on May 3. The two-day Piura Energy Forum drew crowds.": [
        "hold | Piura Energy Forum | 2024-05-03/2024-05-04 | Piura"
    ],
}
NOUNS = {
    "A fire at a mill in L[Piura] on Tuesday killed two.": ["disaster | fire | 2024-05-14 | Piura"],
    "The earthquake of May 2017 was worse.": ["disaster | earthquake | 2017-05-01/2017-05-31 | -"],
    "Many await P[Ann Lee]'s visit to L[Piura] next July.": [
        "visit | visit | 2024-07-01/2024-07-31 | Piura | actor: Ann Lee"
    ],
    "Monday's meeting was long.": ["meet | meeting | 2024-05-13 | -"],
    "The sale of O[Norrvik Ferries] to O[Kijani Grid] was approved.": [
        "trade | sale | - | - | target: Norrvik Ferries | participant: Kijani Grid"
    ],
    "O[Kijani Grid] had a public offering last March.": [
        "trade | offering | 2024-03-01/2024-03-31 | - | actor: Kijani Grid"
    ],
    "P[Ann Lee] made promises to P[Bo Diaz] during a private meeting on Monday.": [
        "meet | meeting | 2024-05-13 | - | participant: Ann Lee | participant: Bo Diaz"
    ],
    "P[Ann Lee] said in a radio interview on Tuesday that it leaks.": [
        "speak | interview | 2024-05-14 | - | speaker: Ann Lee"
    ],
    "In a press briefing on Tuesday, P[Ann Lee] said that it leaks.": [
        "speak | briefing | 2024-05-14 | - | speaker: Ann Lee"
    ],
    "He praised the expected visit of President P[Ann Lee] to L[Piura] next July.": [
        "visit | visit | 2024-07-01/2024-07-31 | Piura | actor: Ann Lee"
    ],
    "The day ends with a visit to the harbour of L[Piura] on May 3.": ["visit | visit | 2024-05-03 | Piura"],
    "A gas blast in L[Piura] on Tuesday killed two.": ["disaster | blast | 2024-05-14 | Piura"],
    "An interview with the O[Tilling Post] on Tuesday was long.": [
        "speak | interview | 2024-05-14 | - | participant: Tilling Post"
    ],
}
TOLD_AGAIN = {
    "Two buses collided in L[Piura] on Tuesday. The accident killed ten.": ["disaster | collided | 2024-05-14 | Piura"],
    "Ten people died when two buses collided in L[Piura] on Tuesday.": ["disaster | collided | 2024-05-14 | Piura"],
    "O[Kijani Grid] acquired O[Norrvik Ferries] in 2019. The takeover cost much.": [
        "trade | acquired | 2019-01-01/2019-12-31 | - | actor: Kijani Grid | target: Norrvik Ferries"
    ],
    "Two men were killed in L[Piura] on Tuesday. Early on Tuesday two men were killed.": [
        "die | killed | 2024-05-14 | Piura | target: Two men"
    ],
}
LEADS = {
    "O[Kijani Grid] has doubled its fleet.": ["announce | doubled | - | - | actor: Kijani Grid"],
    "O[Kijani Grid] will collaborate with O[Norrvik Ferries].": [
        "other | collaborate | - | - | actor: Kijani Grid | participant: Norrvik Ferries"
    ],
    "P[Ann Lee] on Tuesday praised the fleet.": ["speak | praised | 2024-05-14 | - | speaker: Ann Lee"],
    "One ferry made its first crossing on Tuesday.": ["other | made | 2024-05-14 | -"],
    "The manuscript of P[Ann Lee], which was lost, has been published in L[Piura].": [
        "publish | published | - | Piura"
    ],
}
NONE = (
    "P[Ann Lee] recounted how men were taken to the desert and murdered.",
    "P[Ann Lee] called the talks a success.",
    "O[Kijani Grid] won the largest tender in L[Asia].",
    "The rocket blasts off from the pad on May 3.",
    "They met in the Revolution Memorial Hall.",
    "The wedding dress of 2016 was white.",
    "The spirit demonstrated in the war lives on.",
    "O[Kijani Grid] did not launch a trial in L[Nakuru] on May 3.",
    "O[Kijani Grid] could open a plant in L[Nakuru] in July.",
    "If P[Ann Lee] would resign on Tuesday, it might help.",
    "The fair is held in L[Piura] every year.",
    "O[Kijani Grid] released water from the dam.",
    "P[Ann Lee] opened the door and met the standards.",
    "There was no meeting in L[Piura] on Tuesday.",
    "They hoped to avoid a strike in L[Piura] on Tuesday.",
    'P[Ann Lee] said: "We signed the pact in L[Piura] on Tuesday."',
    "Conferences cost money.",
    "The fire department and the conference room.",
    "It leaks.",
)
