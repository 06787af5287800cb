/** First names as they are written, of many places, so that lists and searches meet what real ones meet. */
const first = `Ada Agnieszka Alexandra Amélie Anders Andreas Andrew Anjali Anna Antonio Aoife Aylin Beatriz Björn Bo Camila
Carlos Catherine Charlotte Chen Chidi Chloé Christoph Claire Daniel Diego Dmitri Elena Eliška Emma Enzo Erik Esra Eva Fátima
Felix Filipa Finn Francesca Gabriel Giulia Grace Grzegorz Hana Hannah Hassan Helena Hiroshi Ibrahim Inês Ingrid Ioana Isabel
Ivan Jakub James Jana Jean-Luc Joana João Johanna José Julia Kaito Karim Katarzyna Kathryn Kenji Kofi Kwame Lars Laura Leila
Leonor Liam Lin Lucas Łukasz Madalena Maja Malte Manuel Margarida Maria Mariana Marie Marta Martin Mateo Matilda Mehmet Mei
Miguel Mohammed Nadia Naomi Ngozi Niamh Nikola Noah Nuno Ola Olga Oliver Oskar Patrícia Paul Pedro Peter Petra Priya Rafael
Raquel Ravi Rebecca Renée Ricardo Rosa Rui Ruth Samir Sara Siddharth Silvia Sofia Søren Stefan Stephen Steven Svetlana Tariq
Teresa Thanh Thomas Tiago Tomás Ursula Vera Viktor Wei Yuki Yusuf Zoë Zsófia Ольга Андрей Ελένη 小明 민수`;

const last = `Abdi Adeyemi Almeida Andersson Antunes Babić Bakker Barbosa Bauer Becker Bennett Berg Bianchi Brown Carvalho
Castro Chen Clark Costa Cruz Dahl Davies Demir Diaz Dubois Eriksson Evans Fernandes Ferreira Fischer Fontaine Fonseca Fraser
García Gomes Gonçalves González Gruber Gupta Haddad Hansen Hernández Hoffmann Horvat Huber Hughes Ivanov Jansen Jensen Johnson
Jones Kaya Keller Kim Klein Kowalczyk Kowalski Kumar Larsen Lee Leroy Lewis Lopes López Lovelace Łuczak Maier Marques Martin
Martins Mbeki Mehta Mendes Meyer Mihăilescu Moreau Moreira Morgan Müller Murphy Mwangi Nakamura Ng Nguyễn Nielsen Novák Nowak
Nunes Oliveira Okonjo O’Brien O’Neill Papadakis Park Patel Pereira Petrov Pinto Popescu Ramos Reis Ribeiro Richter Rivera Roberts
Rocha Rodrigues Romero Rossi Russo Sánchez Santos Sato Schmidt Schneider Schulz Silva Singh Smith Soares Sousa Strauß Suzuki
Szabó Takahashi Tanaka Taylor Teixeira Thompson Torres Tran Varga Vasquez Vieira Vogel Wagner Walker Wang Weber Weiß White
Williams Wilson Wójcik Yamamoto Yıldız Zhang Zimmermann Петрова Παπαδάκης 王 김`;

const company = `Acme Umbrella Northwind Contoso Initech Globex Hooli Soylent Stark Wayne Wonka Cyberdyne Tyrell Aperture Vandelay
Fábrica Ateliê Kontor Værksted Pracownia`;

const form = ['GmbH', 'Lda.', 'Ltd', 'Inc.', 'Labs', 'Studio', 'AB', 'SAS', 'Cooperative', 'Systems'];

const words = (text: string) => text.split(/\s+/);

/** What names are put together from. */
export const firstNames = words(first);
export const lastNames = words(last);
export const companies = words(company).flatMap((name) => form.map((kind) => `${name} ${kind}`));
