// AssemblyScript. What shoppers read in Dutch. The number is that of the problem or the reason (problems.ts, reasons.ts).
export const DUTCH: string = `
1 Bij “{piece}” ontbreekt nog “{field}”.
2 “{field}” van “{piece}” heeft te veel tekens.
3 De keuze voor “{field}” van “{piece}” wordt niet aangeboden.
4 “{field}” van “{piece}” valt buiten wat we kunnen maken.
6 De opties of prijzen van “{piece}” zijn gewijzigd.
7 De opties van “{piece}” konden niet worden gelezen.
8 “{field}” van “{piece}” past niet bij de andere opties.
9 “{piece}” kan op dit moment niet worden besteld.
10 De keuze voor “{field}” van “{piece}” past niet bij de andere opties.
11 “{field}” van “{piece}” volgt uit de andere opties en mag daar niet van afwijken.
12 Van de keuze voor “{field}” van “{piece}” is niet genoeg meer over.
13 “{field}” van “{piece}” bevat tekens die dit lettertype niet heeft.
14 “{field}” van “{piece}” is te kort, of er is te weinig gekozen.
15 Voor “{field}” van “{piece}” is te veel gekozen.
16 “{field}” van “{piece}” is niet geschreven zoals het hoort.
17 “{field}” van “{piece}” heeft te veel regels.
18 “{piece}” kan niet klaar zijn op de dag die bij “{field}” is gekozen.
19 De gekozen dag voor “{field}” van “{piece}” ligt te ver vooruit.
20 Op de gekozen dag voor “{field}” van “{piece}” is de werkplaats gesloten.
21 Het advies over “{field}” van “{piece}” is nog niet aanvaard.
22 “{piece}” kan niet worden gemaakt met de keuze voor “{field}”.
23 De prijs van “{piece}” kan op dit moment niet worden berekend.
31 “{piece}” wordt niet meer met deze opties gemaakt.
32 “{piece}” kan met deze opties niet in een abonnement worden gekocht, alleen als losse aankoop.
33 “{piece}” kan met deze opties niet aan een ander product worden gekoppeld.
34 De opties van “{piece}” zijn nog niet gekozen.
35 Dit zijn te veel stukken voor één bestelling. Verwijder er een paar en bestel die apart.
36 Het advies over “{piece}” is nog niet aanvaard.
37 “{piece}” kan niet met deze opties samen worden gemaakt.
41 Verwijder dit stuk uit je winkelwagen, kies de opties opnieuw op de productpagina en voeg het nog een keer toe.
42 Neem contact op met de winkel.
`;
