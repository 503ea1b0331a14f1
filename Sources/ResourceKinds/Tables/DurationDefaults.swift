/// How long an operation takes of whose type and action nothing is known: what is usual for its family and role.
///
/// Columns: family, role, action, P10, P50, P90 in seconds, source. The medians are those of the durations tables at the
/// time of writing; types that are in no table tend to be quicker than those in one, because people measure what is slow.
let durationDefaults = SortedRows(durationDefaultRows)

// swift-format-ignore
private let durationDefaultRows = #"""
any	any	create	3.6	8	20	median of 458 rows
any	any	delete	2	5	15	median of 420 rows
any	any	read	0.2	0.5	1.5	prior: one request
any	any	update	2	5.5	20	median of 378 rows
aws	any	create	0.8	1.5	4	median of 175 rows
aws	any	delete	0.5	1	2	median of 169 rows
aws	any	update	0.5	1	3	median of 147 rows
aws	capacity	create	0.3	0.5	1	median of 5 rows
aws	capacity	delete	60	130	300	median of 3 rows
aws	data	create	0.5	1	5	median of 9 rows
aws	data	delete	0.5	1	2	median of 9 rows
aws	data	update	0.5	1	5	median of 9 rows
aws	endpoint	create	23.5	39	80	median of 38 rows
aws	endpoint	delete	3.5	17	60	median of 38 rows
aws	endpoint	update	27.5	40	175	median of 38 rows
aws	gates	create	0.5	1	3	median of 55 rows
aws	gates	delete	0.4	1	2	median of 52 rows
aws	gates	update	0.5	1	2	median of 45 rows
aws	inert	create	0.5	1	2	median of 14 rows
aws	inert	delete	0.5	1	1.4	median of 15 rows
aws	inert	update	0.5	1	2	median of 11 rows
aws	names	create	11.5	23	42.5	median of 6 rows
aws	names	delete	3	20	32.5	median of 6 rows
aws	names	update	1	5	20	median of 6 rows
aws	routes	create	0.5	1	2.5	median of 30 rows
aws	routes	delete	0.5	1	2	median of 28 rows
aws	routes	update	0.5	1	2	median of 23 rows
aws	serves	create	4	10	24	median of 14 rows
aws	serves	delete	1	2	8.5	median of 14 rows
aws	serves	update	1	5	10	median of 11 rows
azure	any	create	8	15	60	median of 139 rows
azure	any	delete	5	12	35	median of 125 rows
azure	any	read	0.5	1	4	prior: several requests
azure	any	update	5	13.5	40	median of 120 rows
azure	data	create	19	29.5	46.5	median of 6 rows
azure	data	delete	6.5	13	32.5	median of 6 rows
azure	data	update	5	12	47.5	median of 6 rows
azure	endpoint	create	17.5	57.5	108	median of 34 rows
azure	endpoint	delete	10	25	65	median of 34 rows
azure	endpoint	update	10	30	90	median of 33 rows
azure	gates	create	4	7.5	15	median of 21 rows
azure	gates	delete	5	11	14.5	median of 20 rows
azure	gates	update	4	8	16	median of 19 rows
azure	inert	create	3	12	52.5	median of 4 rows
azure	inert	delete	2	7.5	27.5	median of 4 rows
azure	inert	update	3	8	25	median of 4 rows
azure	routes	create	4.5	13.5	45	median of 8 rows
azure	routes	delete	4.5	9.5	30	median of 8 rows
azure	routes	update	4	11	45	median of 8 rows
azure	serves	create	23.5	57	125	median of 4 rows
azure	serves	delete	30	60	150	median of 4 rows
azure	serves	update	4	40	140	median of 4 rows
cloudflare	any	create	1	3	6	median of 10 rows
cloudflare	any	delete	0.65	1	2	median of 10 rows
cloudflare	any	update	1	2	4	median of 10 rows
cloudflare	endpoint	create	1	2	4	median of 3 rows
cloudflare	endpoint	delete	0.3	1	2	median of 3 rows
cloudflare	endpoint	update	0.3	1	3	median of 3 rows
cloudflare	routes	create	1	2	4	median of 3 rows
cloudflare	routes	delete	0.3	1	2	median of 3 rows
cloudflare	routes	update	1	2	4	median of 3 rows
google	any	create	11	12	21	median of 98 rows
google	any	delete	9.4	11	15	median of 84 rows
google	any	update	11	12	22	median of 73 rows
google	capacity	create	11	12	25	median of 3 rows
google	capacity	delete	9.9	11	13.7	median of 4 rows
google	capacity	update	11	12	60	median of 3 rows
google	data	create	1	3	6	median of 6 rows
google	data	delete	1	1	2.5	median of 6 rows
google	data	update	1	2.5	5.5	median of 6 rows
google	endpoint	create	12	22	50	median of 15 rows
google	endpoint	delete	10	12	24	median of 14 rows
google	endpoint	update	10.5	14.5	34	median of 14 rows
google	gates	create	11	12	17	median of 27 rows
google	gates	delete	7	11	15	median of 27 rows
google	gates	update	9	12	18.5	median of 20 rows
google	routes	create	11	12	15	median of 9 rows
google	routes	delete	11	12	22	median of 9 rows
google	routes	update	11	12	22	median of 8 rows
google	serves	create	12	21	52.5	median of 4 rows
google	serves	delete	30.5	73.5	146	median of 4 rows
google	serves	update	12	23	60	median of 3 rows
kubernetes	any	create	1	5	23	median of 13 rows
kubernetes	any	delete	1	3	19.6	median of 9 rows
kubernetes	any	update	0.3	0.3	1.5	median of 8 rows
kubernetes	data	create	0.3	0.3	1	median of 3 rows
kubernetes	serves	create	3	8	30	median of 7 rows
kubernetes	serves	delete	1.5	8	35	median of 4 rows
kubernetes	serves	update	3	30	135	median of 4 rows
local	any	create	0.02	0.05	0.2	median of 16 rows
local	any	delete	0.02	0.05	0.1	median of 16 rows
local	any	read	0.01	0.05	0.3	prior: local
local	any	update	0.02	0.05	0.2	median of 1 rows
local	inert	create	0.02	0.05	0.2	median of 5 rows
local	inert	delete	0.02	0.05	0.1	median of 5 rows
other	any	create	2	3	4	median of 23 rows
other	any	delete	1	1	2	median of 23 rows
other	any	update	1	2	3.5	median of 20 rows
other	endpoint	create	60	130	300	median of 6 rows
other	endpoint	delete	2	5	15	median of 6 rows
other	endpoint	update	4.5	20	105	median of 6 rows
other	gates	create	1	2	4	median of 7 rows
other	gates	delete	1	1	2	median of 7 rows
other	gates	update	1	2	3	median of 5 rows
other	inert	create	0.3	1	2	median of 3 rows
other	inert	delete	0.3	1	1	median of 3 rows
other	inert	update	0.3	1	2	median of 3 rows
"""#
