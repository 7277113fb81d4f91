// AssemblyScript. What shoppers read in German. The number is that of the problem or the reason (problems.ts, reasons.ts).
export const GERMAN: string = `
1 Bei „{piece}“ fehlt noch „{field}“.
2 „{field}“ bei „{piece}“ hat zu viele Zeichen.
3 Die Auswahl für „{field}“ bei „{piece}“ wird nicht angeboten.
4 „{field}“ bei „{piece}“ liegt außerhalb dessen, was gefertigt werden kann.
6 Die Optionen oder Preise von „{piece}“ haben sich geändert.
7 Die Optionen von „{piece}“ konnten nicht gelesen werden.
8 „{field}“ bei „{piece}“ passt nicht zu den übrigen Optionen.
9 „{piece}“ kann zurzeit nicht bestellt werden.
10 Die Auswahl für „{field}“ bei „{piece}“ passt nicht zu den übrigen Optionen.
11 „{field}“ bei „{piece}“ ergibt sich aus den übrigen Optionen und darf nicht davon abweichen.
12 Von der Auswahl für „{field}“ bei „{piece}“ ist nicht mehr genug vorhanden.
13 „{field}“ bei „{piece}“ enthält Zeichen, die es in dieser Schrift nicht gibt.
14 „{field}“ bei „{piece}“ ist zu kurz, oder es wurde zu wenig ausgewählt.
15 Für „{field}“ bei „{piece}“ wurde zu viel ausgewählt.
16 „{field}“ bei „{piece}“ ist nicht richtig geschrieben.
17 „{field}“ bei „{piece}“ hat zu viele Zeilen.
18 „{piece}“ kann bis zum gewählten Tag („{field}“) nicht fertig werden.
19 Der gewählte Tag für „{field}“ bei „{piece}“ liegt zu weit in der Zukunft.
20 Am gewählten Tag für „{field}“ bei „{piece}“ ist die Werkstatt geschlossen.
21 Der Hinweis zu „{field}“ bei „{piece}“ wurde noch nicht bestätigt.
22 „{piece}“ kann mit der Auswahl für „{field}“ nicht gefertigt werden.
23 Der Preis von „{piece}“ lässt sich zurzeit nicht berechnen.
31 „{piece}“ wird mit diesen Optionen nicht mehr gefertigt.
32 „{piece}“ kann mit diesen Optionen nicht im Abonnement gekauft werden, nur als Einzelkauf.
33 „{piece}“ kann mit diesen Optionen nicht an ein anderes Produkt gebunden sein.
34 Die Optionen von „{piece}“ wurden noch nicht gewählt.
35 Das sind zu viele Stücke für eine Bestellung. Bitte entfernen Sie einige davon und bestellen Sie diese getrennt.
36 Der Hinweis zu „{piece}“ wurde noch nicht bestätigt.
37 „{piece}“ kann mit diesen Optionen zusammen nicht gefertigt werden.
41 Bitte entfernen Sie das Stück aus dem Warenkorb, wählen Sie seine Optionen auf der Produktseite neu und legen Sie es noch einmal hinein.
42 Bitte wenden Sie sich an den Shop.
`;
