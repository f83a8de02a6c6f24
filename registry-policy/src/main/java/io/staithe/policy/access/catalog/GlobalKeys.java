package io.staithe.policy.access.catalog;

import static io.staithe.policy.access.catalog.KeyType.ARN;
import static io.staithe.policy.access.catalog.KeyType.BOOL;
import static io.staithe.policy.access.catalog.KeyType.DATE;
import static io.staithe.policy.access.catalog.KeyType.IP;
import static io.staithe.policy.access.catalog.KeyType.NUMERIC;
import static io.staithe.policy.access.catalog.KeyType.STRING;

import java.util.List;
import java.util.stream.Stream;

/** The condition keys of requests to any service. Source: IAM, "AWS global condition context keys". */
final class GlobalKeys {
    private GlobalKeys() {}

    static List<ConditionKey> rows() {
        return Stream.of(principal(), session(), network(), resource(), request())
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static KeyTable principal() {
        return new KeyTable(true)
                .single(ARN, "aws:PrincipalArn")
                .single(
                        STRING,
                        "aws:PrincipalAccount",
                        "aws:PrincipalOrgID",
                        "aws:PrincipalTag/${TagKey}",
                        "aws:PrincipalType",
                        "aws:PrincipalServiceName",
                        "aws:userid",
                        "aws:username")
                .multi(STRING, "aws:PrincipalOrgPaths", "aws:PrincipalServiceNamesList")
                .single(BOOL, "aws:PrincipalIsAWSService");
    }

    private static KeyTable session() {
        return new KeyTable(true)
                .single(DATE, "aws:TokenIssueTime")
                .single(BOOL, "aws:MultiFactorAuthPresent", "aws:AssumedRoot")
                .single(NUMERIC, "aws:MultiFactorAuthAge")
                .single(STRING, "aws:FederatedProvider", "aws:SourceIdentity", "aws:Ec2InstanceSourceVpc")
                .single(STRING, "identitystore:UserId", "glue:CredentialIssuingService", "glue:RoleAssumedBy")
                .single(NUMERIC, "ec2:RoleDelivery")
                .single(IP, "aws:Ec2InstanceSourcePrivateIPv4")
                .single(ARN, "aws:ChatbotSourceArn", "aws:SignInSessionArn")
                .single(ARN, "ec2:SourceInstanceArn", "lambda:SourceFunctionArn", "ssm:SourceInstanceArn")
                .single(ARN, "codebuild:BuildArn", "codebuild:ProjectArn");
    }

    private static KeyTable network() {
        return new KeyTable(true)
                .single(IP, "aws:SourceIp", "aws:VpcSourceIp")
                .single(ARN, "aws:SourceVpcArn")
                .single(STRING, "aws:SourceVpc", "aws:SourceVpce", "aws:VpceAccount", "aws:VpceOrgID")
                .multi(STRING, "aws:VpceOrgPaths");
    }

    private static KeyTable resource() {
        return new KeyTable(true)
                .single(STRING, "aws:ResourceAccount", "aws:ResourceOrgID")
                .multi(STRING, "aws:ResourceOrgPaths");
    }

    private static KeyTable request() {
        return new KeyTable(true)
                .single(DATE, "aws:CurrentTime", "aws:EpochTime")
                .single(BOOL, "aws:SecureTransport", "aws:ViaAWSService")
                .single(BOOL, "aws:ViaAWSMCPService", "aws:IsMcpServiceAction")
                .single(ARN, "aws:SourceArn")
                .single(
                        STRING,
                        "aws:RequestedRegion",
                        "aws:UserAgent",
                        "aws:referer",
                        "aws:SourceAccount",
                        "aws:SourceOrgID",
                        "aws:CalledViaFirst",
                        "aws:CalledViaLast",
                        "aws:CalledViaAWSMCP")
                .multi(STRING, "aws:SourceOrgPaths", "aws:CalledVia");
    }
}
