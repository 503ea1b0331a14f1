/// The types whose objects are DNS records.
///
/// Columns: type, zone attributes, name attribute, form of the name (full, relative, either), attribute of the record
/// type (or `=TYPE`), set identifier, value attributes, ttl attribute, negative time to live in seconds, time to live
/// where none is given, value of ttl that means the latter, source.
let dnsRecordTable = SortedRows(dnsRecordTypeRows)

// swift-format-ignore
private let dnsRecordTypeRows = #"""
aws_lightsail_domain_entry	domain_name	name	either	type	-	target	-	900	60	-	Lightsail zones are Route 53 zones: prior
aws_route53_record	zone_id	name	either	type	set_identifier	records[],alias.name	ttl	900	60	-	awsdocs/amazon-route53-docs@b5a28eb doc_source/SOA-NSrecords.md (SOA ttl 900, minimum 86400); an alias has no ttl: 60 s for load balancers, API Gateway and CloudFront is a prior
aws_route53_records_exclusive	zone_id	resource_record_set.name	either	resource_record_set.type	resource_record_set.set_identifier	resource_record_set.resource_records.value,resource_record_set.alias_target.dns_name	resource_record_set.ttl	900	60	-	as aws_route53_record
aws_route53_traffic_policy_instance	hosted_zone_id	name	either	=A	-	-	ttl	900	60	-	as aws_route53_record; the policy document says the record type, A is a prior
azurerm_dns_a_record	zone_name,dns_zone_id	name	relative	=A	-	records[],target_resource_id	ttl	300	300	-	azurerm docs dns_zone: SOA ttl 3600, minimum_ttl 300
azurerm_dns_aaaa_record	zone_name,dns_zone_id	name	relative	=AAAA	-	records[],target_resource_id	ttl	300	300	-	azurerm docs dns_zone
azurerm_dns_caa_record	zone_name,dns_zone_id	name	relative	=CAA	-	record.value	ttl	300	300	-	azurerm docs dns_zone
azurerm_dns_cname_record	zone_name,dns_zone_id	name	relative	=CNAME	-	record,target_resource_id	ttl	300	300	-	azurerm docs dns_zone
azurerm_dns_mx_record	zone_name,dns_zone_id	name	relative	=MX	-	record.exchange	ttl	300	300	-	azurerm docs dns_zone; without a name it is the zone itself
azurerm_dns_ns_record	zone_name,dns_zone_id	name	relative	=NS	-	records[]	ttl	300	300	-	azurerm docs dns_zone
azurerm_dns_ptr_record	zone_name,dns_zone_id	name	relative	=PTR	-	records[]	ttl	300	300	-	azurerm docs dns_zone
azurerm_dns_srv_record	zone_name,dns_zone_id	name	relative	=SRV	-	record.target	ttl	300	300	-	azurerm docs dns_zone
azurerm_dns_txt_record	zone_name,dns_zone_id	name	relative	=TXT	-	record.value	ttl	300	300	-	azurerm docs dns_zone
azurerm_private_dns_a_record	zone_name,private_dns_zone_id	name	relative	=A	-	records[]	ttl	10	300	-	azurerm docs private_dns_zone: SOA ttl 3600, minimum_ttl 10
azurerm_private_dns_aaaa_record	zone_name,private_dns_zone_id	name	relative	=AAAA	-	records[]	ttl	10	300	-	azurerm docs private_dns_zone
azurerm_private_dns_cname_record	zone_name,private_dns_zone_id	name	relative	=CNAME	-	record	ttl	10	300	-	azurerm docs private_dns_zone
azurerm_private_dns_mx_record	zone_name,private_dns_zone_id	name	relative	=MX	-	record.exchange	ttl	10	300	-	azurerm docs private_dns_zone
azurerm_private_dns_ptr_record	zone_name,private_dns_zone_id	name	relative	=PTR	-	records[]	ttl	10	300	-	azurerm docs private_dns_zone
azurerm_private_dns_srv_record	zone_name,private_dns_zone_id	name	relative	=SRV	-	record.target	ttl	10	300	-	azurerm docs private_dns_zone
azurerm_private_dns_txt_record	zone_name,private_dns_zone_id	name	relative	=TXT	-	record.value	ttl	10	300	-	azurerm docs private_dns_zone
cloudflare_dns_record	zone_id	name	either	type	-	content	ttl	1800	300	1	cloudflare provider docs dns_record, zone_dns_settings (SOA ttl 3600, minimum 1800 in its example); ttl 1 is automatic: octodns#210 says 300
cloudflare_load_balancer	zone_id	name	either	=A	-	default_pools[],fallback_pool,default_pool_ids[],fallback_pool_id	ttl	1800	300	-	as cloudflare_record; it answers A and AAAA
cloudflare_record	zone_id	name	either	type	-	content,value	ttl	1800	300	1	as cloudflare_dns_record
digitalocean_record	domain	name	relative	type	-	value	ttl	1800	1800	-	digitalocean provider docs record: ttl defaults to 1800; SOA minimum 1800 is a prior
google_dns_record_set	managed_zone	name	full	type	-	rrdatas[]	ttl	300	300	-	google provider docs dns_record_set; SOA minimum 300, ttl 21600 and console default 300 are priors
google_dns_response_policy_rule	response_policy	dns_name	full	local_data.local_datas.type	-	local_data.local_datas.rrdatas[]	local_data.local_datas.ttl	300	300	-	prior: answers in place of the zone's
"""#

/// The types whose objects are DNS zones.
///
/// Columns: type, name attributes, attributes by which records refer to the zone, SOA ttl attribute, SOA MINIMUM
/// attribute, negative time to live in seconds, source.
let dnsZoneTable = SortedRows(dnsZoneTypeRows)

// swift-format-ignore
private let dnsZoneTypeRows = #"""
aws_lightsail_domain	domain_name	domain_name,id	-	-	900	prior: a Route 53 zone
aws_route53_zone	name	zone_id,id	-	-	900	awsdocs/amazon-route53-docs@b5a28eb doc_source/SOA-NSrecords.md
aws_service_discovery_private_dns_namespace	name	id,hosted_zone	-	-	900	a Route 53 zone
aws_service_discovery_public_dns_namespace	name	id,hosted_zone	-	-	900	a Route 53 zone
azurerm_dns_zone	name	name,id	soa_record.ttl	soa_record.minimum_ttl	300	azurerm docs dns_zone
azurerm_private_dns_zone	name	name,id	soa_record.ttl	soa_record.minimum_ttl	10	azurerm docs private_dns_zone
cloudflare_zone	name,zone	id	-	-	1800	cloudflare provider docs zone_dns_settings
digitalocean_domain	name	name,id	-	-	1800	prior
google_dns_managed_zone	dns_name	name,id	-	-	300	prior
google_dns_response_policy	response_policy_name	response_policy_name,id	-	-	300	prior
"""#
